import * as z from 'zod/mini'
import { checkChain } from '#src/domain/learning/hash-chain.ts'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { parseRows, quarantine } from '#src/storage/quarantine.ts'
import type { ChainReport, Digest } from '#src/domain/learning/hash-chain.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { Tables } from '#src/storage/tables.ts'

export interface FoundAttempt {
  readonly kind: 'found'
  readonly attempt: Attempt
  /** In order of `seq`, all usable ones, also those behind a gap. */
  readonly events: readonly LearnerEvent[]
  /** With problems the attempt is to be shown read-only, up to `intact` events. */
  readonly chain: ChainReport
  /** Damaged rows that were put aside while reading. */
  readonly quarantined: number
}

export type AttemptReading =
  | FoundAttempt
  /** There is none, or the attempt itself is damaged and put aside; its events still count as evidence. */
  | { readonly kind: 'not-found'; readonly quarantined: number }

/** Events as stored. */
export const eventRowSchema = z.object({ event: learnerEventSchema, position: z.int() })

export async function readAttempt(
  tables: Tables,
  attemptId: string,
  digest: Digest,
): Promise<AttemptReading> {
  const row = await tables.get('attempts', attemptId)
  const found = row === undefined ? [] : [{ key: attemptId, row }]
  const attempts = await parseRows(tables, 'attempts', found, attemptSchema)
  const [attempt] = attempts.values
  if (attempt === undefined) return { kind: 'not-found', quarantined: attempts.quarantined }
  const read = await readEvents(tables, attemptId, digest)
  return { kind: 'found', attempt, ...read }
}

/** The events of one attempt; damaged ones are put aside and leave a gap. */
async function readEvents(
  tables: Tables,
  attemptId: string,
  digest: Digest,
): Promise<Pick<FoundAttempt, 'events' | 'chain' | 'quarantined'>> {
  const rows = await tables.scan('events', { from: [attemptId, 0], to: [attemptId, Infinity] })
  const parsed = await parseRows(tables, 'events', rows, eventRowSchema)
  const all = parsed.values.map(({ event }) => event)
  const chain = await checkChain(all, digest)
  const damaged = new Set(chain.problems.flatMap(problem => (problem.kind === 'damaged' ? problem.seq : [])))
  if (damaged.size === 0) return { events: all, chain, quarantined: parsed.quarantined }
  await quarantine(
    tables,
    all
      .filter(({ seq }) => damaged.has(seq))
      .map(event => ({
        store: 'events',
        key: [attemptId, event.seq],
        row: { event },
        problem: 'its content does not match its hash',
      })),
  )
  const events = all.filter(({ seq }) => !damaged.has(seq))
  return { events, chain, quarantined: parsed.quarantined + damaged.size }
}
