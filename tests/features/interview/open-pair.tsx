// Fetched by the pages on the way; here before the test, so that none is still on its way when it ends.
import '#src/features/interview/pair/candidate-page.tsx'
import '#src/features/interview/pair/debrief-page.tsx'
import '#src/features/interview/pair/interviewer-page.tsx'
import '#src/features/interview/pair/open-session-page.tsx'
import '#src/features/interview/pair/reveal-page.tsx'
import type { AnchoredLevel } from '#src/domain/interview/guide.ts'
import type {
  InterviewRecord,
  InterviewSession,
  InterviewSheet,
  Rater,
} from '#src/domain/interview/interview-record.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import { interviewQuestion, sampleRating, sampleSession } from '#tests/domain/interview/sample-session.ts'
import { createTestDevice, type TestDevice } from '#tests/state/test-device.ts'

/** Two questions that are in no guide. */
export const questions = [
  interviewQuestion('first-asked'),
  interviewQuestion('second-asked', {
    question: 'A reader calls you and is angry about slow images. What do you say first?',
  }),
]

/** A session of these two, with the id that is this digit over and over. */
export function pairSession(change: Partial<InterviewSession> = {}, digit = '1'): InterviewSession {
  return sampleSession(questions, { sessionId: digit.repeat(32), ...change })
}

/** Words nobody else writes. */
export const saidBy = { self: 'Quokka was my word.', other: 'Ocelot was heard.' }
export const notedBy = { self: 'Narwhal on my pad', other: 'Axolotl on the sheet' }

/** A sheet with these levels of the two criteria of the first answer, and words that give it away. */
export function pairSheet(
  part: Rater,
  levels: readonly [AnchoredLevel, AnchoredLevel] = [3, 3],
  change: Partial<InterviewSheet> = {},
): InterviewSheet {
  const [isolate, inform] = levels
  const rating = sampleRating('first-asked', {
    criteria: { isolate, inform },
    words: saidBy[part],
    notes: [{ atMs: 61_000, text: notedBy[part] }],
  })
  return {
    v: 1,
    sessionId: '1'.repeat(32),
    part,
    updatedUtc: Date.UTC(2026, 0, 31, 9),
    ratings: [rating],
    doneUtc: Date.UTC(2026, 0, 31, 9),
    ...change,
  }
}

/** A device that keeps these. */
export async function deviceWith(records: readonly InterviewRecord[]): Promise<TestDevice> {
  const device = createTestDevice()
  const failure = await createInterviewStore(device.tables, () => {}).write(records)
  if (failure !== null) throw new Error('the interview could not be stored')
  return device
}
