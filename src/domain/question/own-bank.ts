import * as z from 'zod/mini'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'
import { questionSchema, slugSchema } from '#src/domain/question/question.ts'

const hash = z.string().check(z.minLength(1), z.maxLength(64))
const name = z.string().check(z.minLength(1), z.maxLength(120))
const bankHash = z.string().check(z.regex(/^[\w-]{12}$/))

/** Most questions an own bank may hold. */
export const mostOwnQuestions = 5_000

/** What a bank name points to, with the index of its questions, so that quizzes are drawn without its content. RELEASED FORMAT. */
export const ownBankIndexSchema = z.strictObject({
  name,
  bankHash,
  questions: z
    .array(
      z.strictObject({
        id: slugSchema,
        skill: slugSchema,
        level: z.literal(questionLevels),
        kind: z.literal(questionKinds),
        hash,
      }),
    )
    .check(z.minLength(1), z.maxLength(mostOwnQuestions)),
})
export type OwnBankIndex = z.infer<typeof ownBankIndexSchema>

/** The content of an imported bank; never changed, found by the hash of its content. RELEASED FORMAT. */
export const ownBankSchema = z.strictObject({
  bankHash,
  bankId: slugSchema,
  name,
  questions: z
    .array(z.strictObject({ id: slugSchema, skill: slugSchema, hash, question: questionSchema }))
    .check(z.minLength(1), z.maxLength(mostOwnQuestions)),
})
export type OwnBank = z.infer<typeof ownBankSchema>
