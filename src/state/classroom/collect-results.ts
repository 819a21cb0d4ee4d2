import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import type { IntakeOutcome } from '#src/domain/class-reading/plan-intake.ts'
import type { FileOutcome } from '#src/exchange/collect/open-results.ts'
import { storeSentence } from '#src/state/classroom/class-problem.ts'
import { openIntake } from '#src/state/classroom/intake.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import type { KeptKeyRow } from '#src/storage/kept-key-row.ts'

/** What became of one file. */
export type CollectedFile = { readonly fileName: string } & (
  | {
      readonly kind: IntakeOutcome['kind']
      readonly assignmentId: string
      /** Of the assignment, as the file has it. */
      readonly title: string
    }
  | {
      readonly kind: 'refused'
      readonly sentence: string
      /** The key it says it is sealed to, where that is not at hand: unknown here, or without its private half. */
      readonly needsKey: { readonly kid: string; readonly title: string | null } | null
    }
  /** It could be opened, and not be stored. */
  | { readonly kind: 'not-kept'; readonly sentence: string }
)

/** How a run ended; what was told before stays true, and dropping everything again does the rest. */
export type CollectEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** Files being taken in. */
export interface CollectRun {
  readonly end: Promise<CollectEnd>
  /** Stops after what is being stored at the moment. */
  readonly cancel: () => void
}

export interface CollectOptions {
  readonly tools: Pick<ClassTools, 'store' | 'openResults'>
  readonly files: readonly File[]
  readonly now: () => number
  readonly onCollected: (files: readonly CollectedFile[]) => void
  /** Gets how many of the files dropped are opened; a zip counts as one. */
  readonly onProgress: (done: number) => void
}

/** Most results stored in one transaction: what an end in the middle costs, and what holds the page at once. */
const atOnce = 10

/** Opens files in a worker and stores what they hold, a few at a time. Doing it again changes nothing. */
export function collectResults(options: CollectOptions): CollectRun {
  let stop: (() => void) | null = null
  let isCancelled = false
  const cancel = () => {
    isCancelled = true
    stop?.()
  }

  async function run(): Promise<CollectEnd> {
    const keys = await options.tools.store.readKeys()
    if ('kind' in keys) return { kind: 'failed', sentence: storeSentence(keys) }
    if (isCancelled) return { kind: 'cancelled' }
    const storing = storeInTurn(options, keys, cancel)
    const opening = options.tools.openResults({
      files: options.files,
      keys: new Map(keys.flatMap(({ kid, privateKey }) => (privateKey ? [[kid, privateKey]] : []))),
      onOutcome: outcome => storing.add(outcome),
      onProgress: options.onProgress,
    })
    stop = opening.cancel
    const end = await opening.end
    const sentence = await storing.finish(end.kind !== 'cancelled')
    return sentence === null ? end : { kind: 'failed', sentence }
  }

  return { end: run(), cancel }
}

/** Stores what is opened, one transaction after the other, while the next files are being opened. */
function storeInTurn(
  { tools, now, onCollected }: CollectOptions,
  keys: readonly KeptKeyRow[],
  cancel: () => void,
) {
  const intake = openIntake(tools.store)
  let waiting: StoredResult[] = []
  let problem: string | null = null
  let turn = Promise.resolve()

  async function store(results: readonly StoredResult[]): Promise<void> {
    if (problem === null) {
      const outcomes = await intake.take(results)
      if (!('kind' in outcomes)) return onCollected(outcomes.map(collectedOf))
      problem = storeSentence(outcomes)
      cancel()
    }
    const sentence = problem
    onCollected(results.map(({ fileName }) => ({ kind: 'not-kept', fileName, sentence })))
  }

  function flush(): void {
    const results = waiting
    waiting = []
    if (results.length > 0) turn = turn.then(() => store(results))
  }

  return {
    add({ fileName, outcome }: FileOutcome): void {
      if (outcome.kind === 'refused') return onCollected([refusedOf(fileName, outcome, keys)])
      waiting.push(storedOf(fileName, outcome, now()))
      if (waiting.length >= atOnce) flush()
    },
    /** Stores what is left unless it is not wanted; resolves with what went wrong. */
    async finish(isWanted: boolean): Promise<string | null> {
      if (isWanted) flush()
      await turn
      return problem
    },
  }
}

type Outcome = FileOutcome['outcome']

function storedOf(
  fileName: string,
  { kid, chain, payload }: Extract<Outcome, { kind: 'opened' }>,
  receivedUtc: number,
): StoredResult {
  const assignmentId = payload.attempt.assignment?.assignmentId ?? ''
  return { resultId: payload.resultId, assignmentId, receivedUtc, fileName, kid, chain, payload }
}

function collectedOf({ kind, result }: IntakeOutcome): CollectedFile {
  const { fileName, assignmentId, payload } = result
  return { kind, fileName, assignmentId, title: payload.attempt.title }
}

function refusedOf(
  fileName: string,
  { sentence, hint }: Extract<Outcome, { kind: 'refused' }>,
  keys: readonly KeptKeyRow[],
): CollectedFile {
  if (hint?.kind !== 'other-key') return { kind: 'refused', fileName, sentence, needsKey: null }
  const { kid } = hint
  const title = keys.find(key => key.kid === kid)?.title ?? null
  return { kind: 'refused', fileName, sentence, needsKey: { kid, title } }
}
