import * as z from 'zod/mini'
import { artefactSchema } from '#src/domain/question/artefact.ts'
import { partIdSchema } from '#src/domain/question/part-id.ts'
import { type QuestionKind, questionLevels } from '#src/domain/question/question-kinds.ts'
import { ratings } from '#src/domain/question/rating.ts'
import { richTextSchema } from '#src/domain/question/rich-text.ts'
import { aeRepairShape, queryRepairShape } from '#src/domain/repair/repair-schema.ts'

/** A slug: lower-case words joined by hyphens. */
export const slugSchema = z
  .string()
  .check(
    z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens'),
    z.maxLength(80),
  )

/** Minutes on the clock of a case: no action is free, none takes longer than a day. */
const caseMinutes = z.int().check(z.minimum(1), z.maximum(1440))

const shortString = z.string().check(z.minLength(1), z.maxLength(400))

/** What was read to be sure of a fact. */
export const sourceSchema = z.strictObject({
  standard: shortString,
  section: shortString,
  edition: shortString,
})
export type Source = z.infer<typeof sourceSchema>

/** What is asked of every shipped question and left to the author of an own one. */
interface Demands<Reason extends z.ZodMiniType> {
  /** Why a part of the question is wrong, or stands where it stands. */
  readonly reason: Reason
  /** Fewest sub-topics, sources and typical wrong responses. */
  readonly least: 0 | 1
}

/**
 * The schema of a question, for one representation of its texts: Markdown strings in a bank file, compiled
 * trees in the app. Unknown keys are errors. Rules across fields are in `check-question.ts`.
 */
function questionSchemaOf<Text extends z.ZodMiniType, Reason extends z.ZodMiniType>(
  text: Text,
  { reason, least }: Demands<Reason>,
) {
  const common = {
    id: slugSchema,
    /** A second skill the question also touches; it gets no evidence. */
    secondSkill: z.optional(slugSchema),
    level: z.literal(questionLevels),
    /** Sub-topics of the skill, by id from skills.yaml. */
    covers: z.array(slugSchema).check(z.minLength(least)),
    stem: text,
    artefact: z.optional(artefactSchema),
    explanation: text,
    source: z.array(sourceSchema).check(z.minLength(least)),
    /** Expected time for a person at the question's level, in seconds. */
    seconds: z.int().check(z.minimum(10), z.maximum(900)),
  }
  const option = z.strictObject({
    id: partIdSchema,
    text,
    /** Wrong option: why someone believes it, and what is true. Optional on a right one. */
    reason: z.optional(text),
  })
  const options = z.array(option).check(z.minLength(2), z.maxLength(8))
  const repairShape = {
    kind: z.literal('repair'),
    /** By field that is wrong at first: why it is wrong and what is right. */
    reasons: z.optional(z.record(z.string(), text)),
  }

  return z.discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('single-choice'), options, key: partIdSchema }),
    z.strictObject({
      ...common,
      kind: z.literal('multi-select'),
      options,
      key: z.array(partIdSchema).check(z.minLength(1)),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('ordering'),
      /** Each step with the reason why it stands where it stands. */
      items: z
        .array(z.strictObject({ id: partIdSchema, text, reason }))
        .check(z.minLength(3), z.maxLength(8)),
      /** All item ids in the right order. */
      key: z.array(partIdSchema),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('matching'),
      prompts: z
        .array(z.strictObject({ id: partIdSchema, text, answer: partIdSchema, reason }))
        .check(z.minLength(2), z.maxLength(8)),
      /** Every answer fits at most one prompt; answers that fit none are leftovers and say why in `reason`. */
      answers: z
        .array(z.strictObject({ id: partIdSchema, text, reason: z.optional(text) }))
        .check(z.minLength(2), z.maxLength(10)),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('numeric'),
      /** Right value in the first unit, and how far off still counts. */
      key: z.strictObject({
        value: z.number(),
        tolerance: z.union([
          z.strictObject({ absolute: z.number().check(z.minimum(0)) }),
          z.strictObject({ percent: z.number().check(z.minimum(0), z.maximum(50)) }),
        ]),
      }),
      /** Units the learner can choose; `factor` converts to the first, whose factor is 1. Empty name: no unit. */
      units: z
        .array(
          z.strictObject({ name: z.string().check(z.maxLength(20)), factor: z.number().check(z.positive()) }),
        )
        .check(z.minLength(1), z.maxLength(6)),
      /** Typical wrong results, in the first unit, each with the slip behind it. */
      slips: z.array(z.strictObject({ value: z.number(), reason: text })).check(z.minLength(least)),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('short-text'),
      /** Accepted forms; compared after `normalise-text.ts`. */
      accepted: z.array(shortString).check(z.minLength(1), z.maxLength(20)),
      /** Typical wrong forms, each with the belief behind it. */
      slips: z.array(z.strictObject({ text: shortString, reason: text })).check(z.minLength(least)),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('pick-in-artefact'),
      artefact: artefactSchema,
      /** What a click selects: a whole segment, a field or a component of an HL7 message, or a line. */
      pick: z.literal(['segment', 'field', 'component', 'line']),
      /** All places to pick: HL7 locations such as `PID-3` or `OBX[2]-5.1`, or text found on one line only. */
      key: z.array(shortString).check(z.minLength(1), z.maxLength(6)),
      /** Tempting wrong places, each with the belief behind it. */
      slips: z.array(z.strictObject({ at: shortString, reason: text })).check(z.minLength(least)),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('situational-judgement'),
      /** Which action is best and which worst, or how good each of them is. */
      ask: z.literal(['best-and-worst', 'rate-each']),
      /** Things to do in the scene, each with what it is worth there and why. */
      actions: z
        .array(z.strictObject({ id: partIdSchema, text, rating: z.literal(ratings), reason: text }))
        .check(z.minLength(4), z.maxLength(5)),
      /** The ratings are argued from published practice; practitioners have not rated the actions yet. */
      key: z.literal('reasoned'),
    }),
    z.strictObject({
      ...common,
      kind: z.literal('branching-case'),
      /** Minutes of the case that a good administrator needs. */
      par: caseMinutes,
      /** Id of the first node. */
      start: partIdSchema,
      /** Where the case can be: either with actions that lead on, or an ending. `check-branching-case.ts` has the rest. */
      nodes: z
        .array(
          z.strictObject({
            id: partIdSchema,
            text,
            /** What can be done here: the minutes it takes, the node it leads to, and what it brings or costs. */
            actions: z.optional(
              z
                .array(
                  z.strictObject({
                    id: partIdSchema,
                    text,
                    minutes: caseMinutes,
                    to: partIdSchema,
                    reason: text,
                  }),
                )
                .check(z.minLength(2), z.maxLength(5)),
            ),
            ending: z.optional(z.literal(['solved', 'worked-around', 'harmed'])),
            /** Of an ending: the learner has seen what was wrong. */
            causeFound: z.optional(z.boolean()),
            /** Of a harmed ending: who was harmed and how. */
            harm: z.optional(text),
          }),
        )
        .check(z.minLength(6), z.maxLength(15)),
      /** Ids of the actions an expert takes, from the start to an ending. */
      expert: z.array(partIdSchema).check(z.minLength(1), z.maxLength(30)),
    }),
    z.discriminatedUnion('system', [
      z.strictObject({ ...common, ...queryRepairShape, ...repairShape }),
      z.strictObject({ ...common, ...aeRepairShape, ...repairShape }),
    ]),
  ])
}

/** Markdown as an author writes it: 1 to 20,000 characters. */
const markdownSchema = z.string().check(z.minLength(1), z.maxLength(20_000))

/** A question as written in a shipped bank file. */
export const authoredQuestionSchema = questionSchemaOf(markdownSchema, { reason: markdownSchema, least: 1 })

/** A question as written in somebody's own bank file: sub-topics, sources and reasons may be missing. */
export const ownQuestionSchema = questionSchemaOf(markdownSchema, {
  reason: z.optional(markdownSchema),
  least: 0,
})
/** A question as written, in a shipped bank or in an own one. */
export type AuthoredQuestion = z.infer<typeof ownQuestionSchema>

/** A question as the app uses and pins it, wherever it comes from: the same, with its texts compiled. */
export const questionSchema = questionSchemaOf(richTextSchema, {
  reason: z.optional(richTextSchema),
  least: 0,
})
export type Question = z.infer<typeof questionSchema>

export type QuestionOf<Kind extends QuestionKind> = Extract<Question, { kind: Kind }>

/** What scoring and chance need of a question: everything but its texts, so both representations fit. */
export type ScorableQuestion = Question | AuthoredQuestion
export type ScorableOf<Kind extends QuestionKind> = Extract<ScorableQuestion, { kind: Kind }>

/** One bank file: the questions of one skill. */
export const bankFileSchema = z.strictObject({
  skill: slugSchema,
  questions: z.array(authoredQuestionSchema).check(z.minLength(1), z.maxLength(500)),
})
export type BankFile = z.infer<typeof bankFileSchema>
