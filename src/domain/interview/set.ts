import * as z from 'zod/mini'
import { slugSchema } from '#src/domain/question/question.ts'

/** How long an interview can be, in minutes. */
export const setMinutes = [15, 30, 45] as const
export type SetMinutes = (typeof setMinutes)[number]

/** Questions for one interview of a role, in the order they are asked. */
export const interviewSetSchema = z.strictObject({
  role: slugSchema,
  minutes: z.literal(setMinutes),
  /** Ids of interview questions. */
  questions: z.array(slugSchema).check(z.minLength(2)),
})
export type InterviewSet = z.infer<typeof interviewSetSchema>

/** `quizzes/interview/sets.yaml`: for each role a set of each length. */
export const interviewSetsFileSchema = z.strictObject({
  sets: z.array(interviewSetSchema).check(z.minLength(1)),
})
export type InterviewSetsFile = z.infer<typeof interviewSetsFileSchema>
