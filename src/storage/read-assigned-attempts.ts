import * as z from 'zod/mini'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'
import type { ListedAttempt } from '#src/storage/list-attempts.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import type { Tables } from '#src/storage/tables.ts'

/** Enough to tell an attempt at an assignment before the whole row is parsed. */
const assignedRowSchema = z.object({ assignment: z.object({ assignmentId: z.string() }) })

/** All attempts at assignments, or at this one, newest first. */
export async function readAssignedAttempts(
  tables: Tables,
  assignmentId: string | null,
): Promise<readonly ListedAttempt[]> {
  const rows = await tables.scan('attempts', { index: 'started', backwards: true })
  const assigned = rows.filter(({ row }) => {
    const of = assignedRowSchema.safeParse(row).data?.assignment.assignmentId
    return of !== undefined && (assignmentId === null || of === assignmentId)
  })
  const { values } = await parseRows(tables, 'attempts', assigned, attemptSchema)
  return Promise.all(
    values.map(async attempt => {
      const finish = await tables.find('events', 'finishes', attempt.attemptId)
      return { attempt, finished: finish !== undefined }
    }),
  )
}
