import * as z from 'zod/mini'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { slugSchema } from '#src/domain/question/question.ts'
import { quizModes } from '#src/domain/quiz/quiz-mode.ts'
import { checkTermsSchema } from '#src/domain/readiness-check/check-terms.ts'

/** Random 128 bits, hexadecimal. */
export const randomIdSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
/** One line a person typed. */
const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most))
const utc = z.int().check(z.minimum(0), z.maximum(8.64e15))

/** The public half of an instructor's key: what result files are sealed to. What comes from outside: `arrivingKeySchema`. */
export const publicKeySchema = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().check(z.regex(/^[\w-]{43}$/)),
  y: z.string().check(z.regex(/^[\w-]{43}$/)),
})
export type PublicKey = z.infer<typeof publicKeySchema>

/** A question of an assignment, pinned by content hash. */
export const assignedQuestionSchema = z.strictObject({
  id: slugSchema,
  hash: z.string().check(z.minLength(1), z.maxLength(64)),
  skill: slugSchema,
})

/** Most questions one row of a blueprint may ask. */
export const mostInRow = 50

/** Most rows of a blueprint. */
export const mostRows = 60

/** One row of a blueprint: so many questions of a skill, of these levels (none named: of any). */
export const blueprintRowSchema = z.strictObject({
  skill: slugSchema,
  levels: z.array(z.literal(questionLevels)).check(z.maxLength(questionLevels.length)),
  count: z.int().check(z.minimum(1), z.maximum(mostInRow)),
})
export type BlueprintRow = z.infer<typeof blueprintRowSchema>

/** Most questions one assignment may ask. */
export const mostQuestions = 200

/** What is shown to the learner afterwards, from most to least. */
export const feedbackPolicies = ['each', 'end', 'score', 'none'] as const

/**
 * A quiz as handed out to others; never changed once it was: a change is another version under the same id, with
 * another hash (assignment-hash.ts). RELEASED FORMAT: it is in links, files, result files and backups.
 */
export const assignmentSchema = z.strictObject({
  v: z.literal(1),
  assignmentId: randomIdSchema,
  title: line(120),
  /** Who assigns it, as learners know them. */
  instructor: line(80),
  /** Plain text for the learners; may be empty. */
  note: z.string().check(z.maxLength(2_000)),
  questions: z.discriminatedUnion('kind', [
    /** The same for everybody, in this order, or in an order of each attempt's own. */
    z.strictObject({
      kind: z.literal('fixed'),
      list: z.array(assignedQuestionSchema).check(z.minLength(1), z.maxLength(mostQuestions)),
      shuffled: z.boolean(),
    }),
    /** Drawn for each attempt from the banks of the learner's app. */
    z.strictObject({
      kind: z.literal('drawn'),
      rows: z.array(blueprintRowSchema).check(z.minLength(1), z.maxLength(mostRows)),
      seed: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
    }),
    /** A readiness check under these terms. */
    z.strictObject({ kind: z.literal('check'), terms: checkTermsSchema }),
  ]),
  /** How it is taken; a readiness check says `practice` and has rules of its own. */
  mode: z.literal(quizModes),
  /** Whole minutes of a timed exam, or null. */
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  /** Instants, milliseconds since 1970 UTC; null for no bound. */
  opensUtc: z.nullable(utc),
  closesUtc: z.nullable(utc),
  /** IANA name of the zone the instants were chosen in, such as `Europe/Vienna`. */
  zone: line(64),
  /** How often it may be taken on one device. */
  attempts: z.int().check(z.minimum(1), z.maximum(20)),
  feedback: z.literal(feedbackPolicies),
  /** What the learner types; without a name the result says "no name". */
  ask: z.strictObject({ name: z.boolean(), className: z.boolean() }),
  /** `instructor`: the questions travel without keys, and nothing is scored on the learner's device. */
  grading: z.literal(['device', 'instructor']),
  key: publicKeySchema,
  /** Digest of the instructor's question index (banks-digest.ts): tells whether two apps have the same banks. */
  banks: z.string().check(z.regex(/^[\w-]{12}$/)),
})
export type Assignment = z.infer<typeof assignmentSchema>
