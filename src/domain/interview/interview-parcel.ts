import * as z from 'zod/mini'
import { interviewQuestionSchema } from '#src/domain/interview/guide.ts'
import {
  drawReasons,
  interviewSessionSchema,
  interviewSheetSchema,
} from '#src/domain/interview/interview-record.ts'
import { slugSchema } from '#src/domain/question/question.ts'

/**
 * What two devices hand each other as a link, a text or a file: an invitation (interviewer to candidate), the
 * candidate's self-rating back, and at the end the debrief with the interviewer's ratings. RELEASED FORMAT.
 */

const envelope = { format: z.literal('pacsready-interview'), version: z.literal(1) }

/** A session whose questions are named where both apps have them, and whole where they may not. */
const packedSessionSchema = z.strictObject({
  ...interviewSessionSchema.shape,
  questions: z
    .array(
      z.union([
        z.strictObject({ reason: z.literal(drawReasons), question: interviewQuestionSchema }),
        z.strictObject({
          reason: z.literal(drawReasons),
          id: slugSchema,
          hash: z.string().check(z.minLength(1), z.maxLength(64)),
        }),
      ]),
    )
    .check(z.minLength(1), z.maxLength(30)),
})
export type PackedSession = z.infer<typeof packedSessionSchema>

const selfSheet = z.strictObject({ ...interviewSheetSchema.shape, part: z.literal('self') })
const otherSheet = z.strictObject({ ...interviewSheetSchema.shape, part: z.literal('other') })

/** See above; `kind` says which of the three it is. */
export const interviewParcelSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...envelope, kind: z.literal('invitation'), session: packedSessionSchema }),
  z.strictObject({
    ...envelope,
    kind: z.literal('self-rating'),
    sheet: selfSheet,
    progress: interviewSessionSchema.shape.progress,
  }),
  z.strictObject({
    ...envelope,
    kind: z.literal('debrief'),
    session: packedSessionSchema,
    sheet: otherSheet,
  }),
])
export type InterviewParcel = z.infer<typeof interviewParcelSchema>

/** A parcel of one kind. */
export type ParcelOf<Kind extends InterviewParcel['kind']> = Extract<InterviewParcel, { kind: Kind }>
