import type { InterviewParcel } from '#src/domain/interview/interview-parcel.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import {
  type KnownInterview,
  notDone,
  ofAnotherSession,
  unpack,
} from '#src/domain/interview/receive-parcel.ts'
import { ratersHere } from '#src/domain/interview/raters-here.ts'

/** A debrief to be looked at, never kept here: its learner is somebody else. */
export interface ForeignDebrief {
  readonly kind: 'debrief'
  readonly session: InterviewSession
  /** The interviewer's, done. */
  readonly other: InterviewSheet
}

/**
 * What a sealed parcel shows to whoever can open it, or why it is refused in a sentence. `known` is what this device has
 * of the session: whoever has still to rate it here must not see the other's rating.
 */
export function viewDebrief(
  parcel: InterviewParcel,
  known: KnownInterview,
): ForeignDebrief | { readonly kind: 'refused'; readonly sentence: string } {
  const refuse = (sentence: string) => ({ kind: 'refused', sentence }) as const
  if (parcel.kind !== 'debrief') return refuse(noDebrief)
  const { session: packed, sheet: other } = parcel
  if (!isDone(other)) return refuse(notDone)
  if (other.sessionId !== packed.sessionId) return refuse(ofAnotherSession)
  // A sealed debrief carries its questions whole.
  const session = unpack(packed, [])
  if (session === null) return refuse(noDebrief)
  if (known.session !== null && !ratersHere(known.session).every(rater => isDone(known[rater])))
    return refuse(stillToRate)
  return { kind: 'debrief', session: { ...session, isLearnerCandidate: false }, other }
}

const noDebrief =
  'This sealed file holds no whole debrief. Ask the interviewer for it again. Nothing was changed.'
const stillToRate =
  'This is the debrief of an interview that is still to be rated here. Finish the rating, then open it again. Nothing was changed.'
