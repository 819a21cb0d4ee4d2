import * as z from 'zod/mini'
import { outline } from '#src/content/outline.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { openTables, writeTo } from '#tests/bench/workbench/open-tables.ts'
import { makeEvents } from '#tests/storage/make-events.ts'

/** Attempts written in one transaction. */
const batch = 50

/** Fills the store with `count` events about the shipped questions; returns the position of the last one. */
export async function seedEvents(count: number): Promise<number[]> {
  const tables = await openTables()
  const { attempts, events } = makeEvents(count, { questions: outline.index })
  const eventsByAttempt = new Map<string, LearnerEvent[]>(attempts.map(({ attemptId }) => [attemptId, []]))
  for (const event of events) eventsByAttempt.get(event.attemptId)?.push(event)
  let position = 0
  for (let start = 0; start < attempts.length; start += batch) {
    const some = attempts.slice(start, start + batch)
    position = await writeTo(
      tables,
      some.flatMap(attempt => [
        { op: 'add', store: 'attempts', row: attempt } as const,
        ...(eventsByAttempt.get(attempt.attemptId) ?? []).map(event => ({ op: 'append', event }) as const),
      ]),
    )
  }
  return [position]
}

const checkpointRow = z.object({ position: z.int() })

/** How far the checkpoint reaches that the app wrote; 0 without one. */
export async function checkpointPosition(): Promise<number[]> {
  const row = await (await openTables()).get('checkpoint', 'evidence')
  return [row === undefined ? 0 : checkpointRow.parse(row).position]
}

export async function forgetCheckpoint(): Promise<number[]> {
  return [await writeTo(await openTables(), [{ op: 'clear', store: 'checkpoint' }])]
}
