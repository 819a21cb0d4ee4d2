import * as z from 'zod/mini'

const levels = z.array(z.union([z.string(), z.number()]))

const packedCheck = [
  z.literal('check'),
  z.string(),
  z.number(),
  z.number(),
  z.boolean(),
  z.array(z.tuple([z.string(), z.number()])),
] as const

const packedQuestionsSchema = z.union([
  /** Shuffled or not; skills; ids, each behind the number of its skill; hashes of 12 letters joined, or one by one. */
  z.tuple([
    z.literal('fixed'),
    z.boolean(),
    z.string(),
    z.string(),
    z.union([z.string(), z.array(z.string())]),
  ]),
  /** Seed; rows of skill, count and levels. */
  z.tuple([z.literal('drawn'), z.string(), z.array(levels)]),
  /** Role, gamma, budget, again, and the skills with their required levels. */
  z.tuple(packedCheck),
  /** The same, and the name of a role of the instructor's own. */
  z.tuple([...packedCheck, z.string()]),
])
export type PackedQuestions = z.infer<typeof packedQuestionsSchema>

/**
 * A hand-out as links hold it: a list, in this order, without names. Its values are checked once it is unpacked.
 * RELEASED FORMAT: another order needs another first number.
 */
export const packedHandOutSchema = z.tuple([
  z.literal(1),
  /** Of the assignment. */
  z.string(),
  /** Title, instructor, note. */
  z.tuple([z.string(), z.string(), z.string()]),
  packedQuestionsSchema,
  /** Mode, minutes, attempts, feedback, grading. */
  z.tuple([z.string(), z.nullable(z.number()), z.number(), z.string(), z.string()]),
  /** Opens, closes, zone. */
  z.tuple([z.nullable(z.number()), z.nullable(z.number()), z.string()]),
  /** Whether name and class are asked for. */
  z.tuple([z.boolean(), z.boolean()]),
  /** Both halves of the public key, joined. */
  z.string(),
  /** Digest of the banks. */
  z.string(),
  /** Name and minutes of extra time. */
  z.nullable(z.tuple([z.string(), z.number()])),
  /** Questions that travel along, as in the plain form. */
  z.array(z.unknown()),
])
export type PackedHandOut = z.infer<typeof packedHandOutSchema>
