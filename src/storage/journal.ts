import { journalReplySchema } from '#src/storage/journal-messages.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { JournalRequest } from '#src/storage/journal-messages.ts'

export interface JournalProblem {
  readonly kind: 'failed'
  /** The browser's words, for support. */
  readonly detail: string
}

export type JournalReading = { readonly kind: 'read'; readonly torn: number } | JournalProblem

/** The second copy, outside IndexedDB. Best effort: nothing waits for it, and a failure is a small warning. */
export interface Journal {
  /** Writes records; what fails is told to `onTrouble`. */
  record(records: readonly LearnerRecord[]): void
  /** Sends the lines of all sessions, in parts; ends with the number of lines that could not be read. */
  read(onLines: (lines: readonly string[]) => void): Promise<JournalReading>
  /** Housekeeping, for an idle moment. */
  pack(): Promise<JournalProblem | null>
  /** Deletes the copy, for a new learner. */
  clear(): Promise<JournalProblem | null>
  /** Lets go of the files. */
  stop(): void
}

export interface JournalOptions {
  /** The app's own `new Worker`, with this name: the address has to pass its Trusted Types policy. */
  readonly createWorker: (name: string) => Worker
  readonly services: Pick<DeviceServices, 'now' | 'newId'>
  readonly onTrouble: (problem: JournalProblem) => void
}

type WithoutId<Request> = Request extends unknown ? Omit<Request, 'id'> : never

interface Pending {
  readonly onLines: (lines: readonly string[]) => void
  readonly finish: (reading: JournalReading) => void
  torn: number
}

export function createJournal({ createWorker, services, onTrouble }: JournalOptions): Journal {
  // Files sort by name in the order in which their sessions began.
  const sessionName = `${String(services.now()).padStart(14, '0')}-${services.newId().slice(0, 8)}`
  const pending = new Map<number, Pending>()
  let worker: Worker | null = null
  let requests = 0

  function start(): Worker {
    const started = createWorker(sessionName)
    started.addEventListener('message', (event: MessageEvent<unknown>) => receive(event.data))
    started.addEventListener('error', event => giveUp(event.message))
    return started
  }

  function receive(data: unknown): void {
    const reply = journalReplySchema.parse(data)
    const request = pending.get(reply.id)
    if (request === undefined) return
    if (reply.kind === 'lines') {
      request.torn += reply.torn
      request.onLines(reply.lines)
      return
    }
    pending.delete(reply.id)
    request.finish(reply.kind === 'done' ? { kind: 'read', torn: request.torn } : problem(reply.detail))
  }

  function giveUp(detail: string): void {
    for (const { finish } of pending.values()) finish(problem(detail))
    pending.clear()
  }

  function ask(
    body: WithoutId<JournalRequest>,
    onLines: Pending['onLines'] = () => {},
  ): Promise<JournalReading> {
    requests += 1
    const id = requests
    return new Promise(finish => {
      pending.set(id, { onLines, finish, torn: 0 })
      try {
        worker ??= start()
        worker.postMessage({ id, ...body } satisfies JournalRequest)
      } catch (error) {
        pending.delete(id)
        finish(problem(String(error)))
      }
    })
  }

  async function failureOf(reading: Promise<JournalReading>): Promise<JournalProblem | null> {
    const outcome = await reading
    return outcome.kind === 'failed' ? outcome : null
  }

  return {
    record(records) {
      const lines = records.map(record => JSON.stringify(record))
      void failureOf(ask({ kind: 'write', lines })).then(failure => failure && onTrouble(failure))
    },
    read: onLines => ask({ kind: 'read' }, onLines),
    pack: () => failureOf(ask({ kind: 'pack' })),
    clear: () => failureOf(ask({ kind: 'clear' })),
    stop() {
      worker?.terminate()
      worker = null
      giveUp('the journal was stopped')
    },
  }
}

function problem(detail: string): JournalProblem {
  return { kind: 'failed', detail }
}
