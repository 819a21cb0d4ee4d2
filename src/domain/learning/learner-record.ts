import * as z from 'zod/mini'
import { classRecordSchema, keptKeySchema, storedResultSchema } from '#src/domain/assignment/class-record.ts'
import { interviewRecordSchema } from '#src/domain/interview/interview-record.ts'
import { learnerDocumentSchema } from '#src/domain/learning/learner-document.ts'
import { learnerEventSchema } from '#src/domain/learning/learner-event.ts'
import { ownBankSchema } from '#src/domain/question/own-bank.ts'
import { questionSchema } from '#src/domain/question/question.ts'
import { attemptSchema } from '#src/domain/quiz/attempt.ts'

/**
 * Everything a device knows of its learner and its instructor, as a flat list of records: what a backup file holds line by line
 * and what the journal writes. Together they rebuild the store. RELEASED FORMAT, as learner-event.ts.
 */
export const learnerRecordSchema = z.discriminatedUnion('record', [
  z.strictObject({ record: z.literal('attempt'), attempt: attemptSchema }),
  /** A question as it was when an attempt began, under its content hash. */
  z.strictObject({
    record: z.literal('question'),
    hash: z.string().check(z.minLength(1), z.maxLength(64)),
    question: questionSchema,
  }),
  z.strictObject({ record: z.literal('event'), event: learnerEventSchema }),
  z.strictObject({ record: z.literal('document'), document: learnerDocumentSchema }),
  /** Since backup schema 3: imported banks, and what an instructor has. */
  z.strictObject({ record: z.literal('bank'), bank: ownBankSchema }),
  z.strictObject({ record: z.literal('class'), item: classRecordSchema }),
  z.strictObject({ record: z.literal('result'), result: storedResultSchema }),
  z.strictObject({ record: z.literal('key'), key: keptKeySchema }),
  /** Since backup schema 4: a part of an interview. What was recorded of one never leaves its browser. */
  z.strictObject({ record: z.literal('interview'), interview: interviewRecordSchema }),
])
export type LearnerRecord = z.infer<typeof learnerRecordSchema>
