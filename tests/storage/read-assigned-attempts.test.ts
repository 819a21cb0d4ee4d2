import { describe, expect, it } from 'vitest'
import { createEventLog } from '#src/storage/event-log.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { readAssignedAttempts } from '#src/storage/read-assigned-attempts.ts'
import { assignedOf, carriedPins, testAssignment } from '#tests/storage/test-assignment.ts'
import { attemptOf, finish, pinned } from '#tests/storage/test-attempt.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'

describe('readAssignedAttempts', () => {
  it('finds the attempts at an assignment among all others, newest first, with how they stand', async () => {
    const tables = createMemoryTables()
    const log = createEventLog(tables, testServices(), recordingObserver().observer)
    const first = assignedOf('1')
    const second = { ...assignedOf('2'), startedUtc: first.startedUtc + 1 }
    const { assignment } = assignedOf('3')
    if (assignment === undefined) throw new Error('it is an attempt at an assignment')
    const elsewhere = {
      ...assignedOf('3'),
      startedUtc: first.startedUtc + 2,
      assignment: { ...assignment, assignmentId: 'b'.repeat(32) },
    }
    await log.startAttempt(attemptOf('4'), pinned)
    for (const attempt of [first, elsewhere, second]) await log.startAttempt(attempt, carriedPins)
    await log.append(first.attemptId, finish)
    expect(await readAssignedAttempts(tables, testAssignment.assignmentId)).toEqual([
      { attempt: second, finished: false },
      { attempt: first, finished: true },
    ])
    expect(await readAssignedAttempts(tables, null)).toMatchObject([
      { attempt: elsewhere },
      { attempt: second },
      { attempt: first },
    ])
  })
})
