import type { EventBody } from '#src/domain/learning/learner-event.ts'
import { createClassStore } from '#src/storage/class-store.ts'
import { createEventLog } from '#src/storage/event-log.ts'
import {
  assignedOf,
  carriedPins,
  give,
  resultOf,
  testClassRecords,
  testDocuments,
  testKey,
  testOwnBank,
} from '#tests/storage/test-assignment.ts'
import { recordingObserver, testServices } from '#tests/storage/test-services.ts'
import type { Tables } from '#src/storage/tables.ts'

const about = { questionId: 'question-one', questionHash: 'withheld-one' }

/** What happened in the attempt at the assignment: responses nothing scored, one taken back, one never given. */
const assignedEvents: EventBody[] = [
  { ...about, type: 'draft', response: { kind: 'single-choice', option: 'b' } },
  give('b'),
  { ...about, type: 'clear' },
  give('a'),
  { ...about, type: 'flag', flagged: true },
  { ...about, type: 'report', text: 'Two are right.' },
  { type: 'finish', reason: 'time-up', unanswered: ['question-two'] },
]

/** Puts everything of version 3 into a store: what a learner with an assignment has, and what an instructor has. */
export async function fillWithAssignment(tables: Tables): Promise<void> {
  const log = createEventLog(tables, testServices('f'), recordingObserver().observer)
  const attempt = assignedOf('5')
  await log.startAttempt(attempt, carriedPins)
  for (const body of assignedEvents) await log.append(attempt.attemptId, body)
  for (const document of testDocuments) await log.saveDocument(document)
  await tables.write([{ op: 'put', store: 'banks', row: testOwnBank }])
  const read = await log.readAttempt(attempt.attemptId)
  if (read.kind !== 'found') throw new Error('what was stored is there')
  await createClassStore(tables).write({
    records: testClassRecords,
    results: [resultOf(read.attempt, [...read.events])],
    keys: [{ ...testKey, privateKey: null }],
  })
}
