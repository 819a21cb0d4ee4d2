import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { Tables } from '#src/storage/tables.ts'

export interface ListedAttempt {
  readonly attempt: Attempt
  readonly finished: boolean
}

export interface AttemptList {
  readonly attempts: readonly ListedAttempt[]
  readonly quarantined: number
}

/** The newest attempts, newest first. */
export async function listAttempts(tables: Tables, limit: number): Promise<AttemptList> {
  const rows = await tables.scan('attempts', { index: 'started', backwards: true, limit })
  const { values, quarantined } = await parseRows(tables, 'attempts', rows, attemptSchema)
  const finishes = await Promise.all(
    values.map(({ attemptId }) => tables.find('events', 'finishes', attemptId)),
  )
  const attempts = values.map((attempt, index) => ({ attempt, finished: finishes[index] !== undefined }))
  return { attempts, quarantined }
}
