import * as z from 'zod/mini'
import { mostOwnQuestions } from '#src/domain/question/own-bank.ts'
import { slugSchema } from '#src/domain/question/question.ts'

/** What a bank file of ours says of itself. */
export const ownBankFormat = 'pacsready-bank'
export const ownBankVersion = 1

/** With the longest id of a bank in front, ids of questions still have 48 characters. */
const bankIdSchema = slugSchema.check(z.maxLength(24))

/** The file without its questions, so that one bad question does not hide what is wrong with the others. */
const questions = z.array(z.unknown()).check(z.minLength(1), z.maxLength(mostOwnQuestions))

/** A bank as it is exchanged, in JSON or YAML. RELEASED FORMAT: a change needs a new version. */
export const ownBankFileSchema = z.strictObject({
  format: z.literal(ownBankFormat),
  version: z.literal(ownBankVersion),
  id: bankIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  questions,
})

/** A bank file as those that are shipped: all questions are of one skill. */
export const skillFileSchema = z.strictObject({ skill: slugSchema, questions })

/** An id made of the name of a file, such as `ct-quiz` of `CT quiz (2).yaml`; `bank` if nothing of it can be used. */
export function bankIdOf(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '').replace(/\s*\(\d+\)$/, '')
  const words = bare.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = words
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+/g, '')
    .slice(0, 24)
  return slug.replace(/-+$/, '') || 'bank'
}

/** A name made of the name of a file. */
export function bankNameOf(fileName: string): string {
  const bare = fileName.replace(/\.[^.]*$/, '').trim()
  return bare.slice(0, 80) || 'My questions'
}
