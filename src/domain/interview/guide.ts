import * as z from 'zod/mini'
import { partIdSchema } from '#src/domain/question/part-id.ts'
import { questionLevels } from '#src/domain/question/question-kinds.ts'
import { slugSchema, sourceSchema } from '#src/domain/question/question.ts'

/** Plain text: an interviewer reads it aloud, so it has no markup. */
const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most))

/** How an answer is best built: situation-task-action-result, or clarify-isolate-act-communicate-prevent. */
export const interviewForms = ['behaviour', 'troubleshooting'] as const
export type InterviewForm = (typeof interviewForms)[number]

/** The anchored levels a rating can have; 2 and 4 lie between their neighbours. */
export const anchoredLevels = [1, 2, 3, 4, 5] as const
export type AnchoredLevel = (typeof anchoredLevels)[number]

/** One thing an answer is rated on, with what a 1, a 3 and a 5 sounds like in this job. */
const criterionSchema = z.strictObject({
  id: partIdSchema,
  name: text(3, 80),
  anchors: z.strictObject({ 1: text(20, 400), 3: text(20, 400), 5: text(20, 400) }),
})
export type Criterion = z.infer<typeof criterionSchema>

/** A question of an interview, with all that a person needs to ask and to rate it. */
export const interviewQuestionSchema = z.strictObject({
  id: slugSchema,
  form: z.literal(interviewForms),
  /** What it is about, the main skill first. */
  skills: z.array(slugSchema).check(z.minLength(1), z.maxLength(3)),
  level: z.literal(questionLevels),
  /** What is behind it: why an employer asks this. */
  behind: text(40, 600),
  /** As it is said to the candidate. */
  question: text(40, 900),
  /** Follow-up questions, for when an answer stays on the surface. */
  probes: z.array(text(10, 300)).check(z.minLength(2), z.maxLength(3)),
  criteria: z.array(criterionSchema).check(z.minLength(2), z.maxLength(4)),
  /** What must come up in a good answer. */
  facts: z
    .array(z.strictObject({ id: partIdSchema, text: text(10, 300) }))
    .check(z.minLength(2), z.maxLength(6)),
  /** What should worry who hears it. */
  redFlags: z.array(text(10, 300)).check(z.minLength(1), z.maxLength(4)),
  /** A good answer in steps; shown after the candidate has answered. */
  outline: z.array(text(10, 400)).check(z.minLength(3), z.maxLength(7)),
  /** Whole minutes with the probes. */
  minutes: z.int().check(z.minimum(3), z.maximum(12)),
  source: z.array(sourceSchema).check(z.minLength(1)),
})
export type InterviewQuestion = z.infer<typeof interviewQuestionSchema>

/** `quizzes/interview/<domain>.yaml`: the interview questions whose main skill is of that domain. */
export const interviewFileSchema = z.strictObject({
  domain: slugSchema,
  questions: z.array(interviewQuestionSchema).check(z.minLength(1)),
})
export type InterviewFile = z.infer<typeof interviewFileSchema>
