import * as z from 'zod/mini'
import { lastPosition } from '#src/storage/last-position.ts'
import { keyAt } from '#src/storage/key-at.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { eventRowSchema } from '#src/storage/read-attempt.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { StoreFailure, Tables } from '#src/storage/tables.ts'

/** How events become what the app starts with; `domain/learning/evidence.ts` in the app. */
export interface EvidenceFold<Evidence> {
  /** Names the shape of a checkpoint and what it depends on; another name makes it rebuild. */
  readonly format: string
  readonly empty: Evidence
  apply(evidence: Evidence, events: readonly LearnerEvent[]): Evidence
  encode(evidence: Evidence): unknown
  /** Null for what cannot be read. */
  decode(value: unknown): Evidence | null
}

export interface StartState<Evidence> {
  readonly evidence: Evidence
  /** Position of the last event that is in `evidence`. */
  readonly position: number
  /** Events that were not in the checkpoint. */
  readonly replayed: number
  /** Damaged events that were put aside while reading. */
  readonly quarantined: number
}

/** Rows read at a time: unpacked, parsed and folded in one go, which must not hold the page for 50 ms. */
const chunk = 100

/** A checkpoint is worth writing after so many events, or a fiftieth of the log: it costs more the longer that is. */
const checkpointEvery = (position: number) => Math.max(200, position / 50)

const checkpointName = 'evidence'
/** `json` is a text because the browser unpacks a text ten times as fast as what it says. */
const checkpointRow = z.object({ format: z.string(), position: z.int(), json: z.string() })

/**
 * The evidence of all stored events: the last checkpoint and what came after it. Without a usable checkpoint
 * the whole log is read, chunk by chunk, while the page stays alive; `onProgress` gets the events read so far.
 */
export function readStart<Evidence>(
  tables: Tables,
  fold: EvidenceFold<Evidence>,
  onProgress: (read: number) => void = () => {},
): Promise<StartState<Evidence> | StoreFailure> {
  return readSafely(async () => {
    const stored = checkpointRow.safeParse(await tables.get('checkpoint', checkpointName)).data
    const evidence = stored?.format === fold.format ? decodeJson(fold, stored.json) : null
    // One that is ahead of the log was written by an idle job while a former learner's data were erased.
    const isAhead = stored !== undefined && stored.position > (await lastPosition(tables))
    return evidence === null || stored === undefined || isAhead
      ? readOn(tables, fold, { evidence: fold.empty, position: 0 }, onProgress)
      : readOn(tables, fold, { evidence, position: stored.position }, onProgress)
  })
}

function decodeJson<Evidence>(fold: EvidenceFold<Evidence>, json: string): Evidence | null {
  try {
    return fold.decode(JSON.parse(json))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Folds what was stored after `from`, by this tab or another. */
async function readOn<Evidence>(
  tables: Tables,
  fold: EvidenceFold<Evidence>,
  from: Pick<StartState<Evidence>, 'evidence' | 'position'>,
  onProgress: (read: number) => void,
): Promise<StartState<Evidence>> {
  let { evidence, position } = from
  let replayed = 0
  let quarantined = 0
  for (;;) {
    const rows = await tables.scan('events', { index: 'position', after: position, limit: chunk })
    const parsed = await parseRows(tables, 'events', rows, eventRowSchema)
    const events = parsed.values.map(row => row.event)
    evidence = fold.apply(evidence, events)
    replayed += events.length
    quarantined += parsed.quarantined
    const last = keyAt(rows.at(-1)?.row, ['position'])
    if (typeof last === 'number') position = last
    if (rows.length < chunk) return { evidence, position, replayed, quarantined }
    onProgress(replayed)
  }
}

/**
 * Keeps the checkpoint near the end of the log: call the returned function after saves, with the position. It
 * reads what is stored, never the state on screen, so several tabs cannot write a checkpoint that skips events.
 */
export function createCheckpointKeeper<Evidence>(
  tables: Tables,
  fold: EvidenceFold<Evidence>,
  start: StartState<Evidence>,
  whenIdle: (job: () => void) => void,
): (position: number) => void {
  let known: Pick<StartState<Evidence>, 'evidence' | 'position'> = start
  let written = start.position - start.replayed
  let scheduled = false

  async function write(): Promise<void> {
    known = await readOn(tables, fold, known, () => {})
    const { evidence, position } = known
    const row = {
      name: checkpointName,
      format: fold.format,
      position,
      json: JSON.stringify(fold.encode(evidence)),
    }
    const result = await tables.write([{ op: 'put', store: 'checkpoint', row }])
    if (result.kind === 'written') written = position
  }

  function note(position: number): void {
    if (scheduled || position < written + checkpointEvery(position)) return
    scheduled = true
    whenIdle(() => {
      // A checkpoint that cannot be written costs time at the next start and nothing else.
      void readSafely(write).finally(() => {
        scheduled = false
      })
    })
  }
  note(start.position)
  return note
}
