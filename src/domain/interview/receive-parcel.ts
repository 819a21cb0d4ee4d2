import type { InterviewParcel, PackedSession, ParcelOf } from '#src/domain/interview/interview-parcel.ts'
import { interviewHash } from '#src/domain/interview/interview-hash.ts'
import type {
  InterviewRecord,
  InterviewSession,
  InterviewSheet,
  QuestionProgress,
} from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import type { Guide } from '#src/domain/interview/pack-parcel.ts'

/** What this device has of the session already. */
export interface KnownInterview {
  readonly session: InterviewSession | null
  readonly self: InterviewSheet | null
  readonly other: InterviewSheet | null
}

/** What to keep of a parcel, or why it is refused. */
export type ReceivedParcel =
  /** To be kept, all or nothing; empty when all of it is here already. */
  | { readonly kind: 'received'; readonly sessionId: string; readonly records: readonly InterviewRecord[] }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The session a parcel belongs to. */
export function sessionIdOf(parcel: InterviewParcel): string {
  return parcel.kind === 'self-rating' ? parcel.sheet.sessionId : parcel.session.sessionId
}

/**
 * What a parcel adds to what is known, at `now` (milliseconds since 1970 UTC). Nothing that is done here is replaced.
 * An invitation or a debrief that arrives here was meant for the candidate, so this device's learner is the candidate.
 */
export function receiveParcel(
  parcel: InterviewParcel,
  known: KnownInterview,
  guide: Guide,
  now: number,
): ReceivedParcel {
  switch (parcel.kind) {
    case 'invitation':
      return receiveInvitation(parcel.session, known, guide, now)
    case 'self-rating':
      return receiveSelfRating(parcel, known, now)
    case 'debrief':
      return receiveDebrief(parcel, known, guide, now)
  }
}

function refuse(sentence: string): ReceivedParcel {
  return { kind: 'refused', sentence }
}

function receiveInvitation(
  packed: PackedSession,
  known: KnownInterview,
  guide: Guide,
  now: number,
): ReceivedParcel {
  if (known.session !== null)
    return known.session.isLearnerCandidate
      ? { kind: 'received', sessionId: packed.sessionId, records: [] }
      : refuse(
          'This invitation was made in this browser. Open it on the candidate’s device, or choose “one device” for a session here. Nothing was changed.',
        )
  const unpacked = unpack(packed, guide)
  if (unpacked === null) return refuse(otherVersion)
  const session = { ...unpacked, isLearnerCandidate: true, way: 'two-devices', updatedUtc: now } as const
  return { kind: 'received', sessionId: session.sessionId, records: [session] }
}

function receiveSelfRating(
  { sheet, progress }: ParcelOf<'self-rating'>,
  { session, self }: KnownInterview,
  now: number,
): ReceivedParcel {
  if (session === null || session.isLearnerCandidate)
    return refuse(
      'This self-rating belongs to another session. Open it on the device the invitation came from. Nothing was changed.',
    )
  if (sheet.doneUtc === null) return refuse(notDone)
  if (isDone(self)) return { kind: 'received', sessionId: session.sessionId, records: [] }
  const led = { ...session, progress: joinProgress(session, progress), updatedUtc: now }
  return { kind: 'received', sessionId: session.sessionId, records: [led, sheet] }
}

function receiveDebrief(
  { session: packed, sheet }: ParcelOf<'debrief'>,
  known: KnownInterview,
  guide: Guide,
  now: number,
): ReceivedParcel {
  if (sheet.doneUtc === null) return refuse(notDone)
  if (sheet.sessionId !== packed.sessionId) return refuse(ofAnotherSession)
  if (known.session?.isLearnerCandidate === false)
    return refuse(
      'This debrief was made in this browser. Open it on the candidate’s device. Nothing was changed.',
    )
  if (isDone(known.other)) return { kind: 'received', sessionId: packed.sessionId, records: [] }
  const unpacked = known.session === null ? unpack(packed, guide) : null
  if (known.session === null && unpacked === null) return refuse(otherVersion)
  const base = known.session ?? unpacked
  if (base === null) return refuse(otherVersion)
  const session: InterviewSession = {
    ...base,
    isLearnerCandidate: true,
    way: 'two-devices',
    endedUtc: base.endedUtc ?? packed.endedUtc ?? now,
    // The interviewer's came together from both devices before the ratings were compared.
    progress: joinProgress({ ...base, progress: packed.progress }, base.progress),
    debrief: packed.debrief,
    updatedUtc: now,
  }
  return { kind: 'received', sessionId: session.sessionId, records: [session, sheet] }
}

const otherVersion =
  'This session asks questions that this version of PACS Ready has not, or has with other words. Update both apps, or ask for the session as a file: it carries the questions. Nothing was changed.'

/** Why a debrief is refused. */
export const ofAnotherSession =
  'The ratings in this debrief belong to another session. Ask for it again. Nothing was changed.'

/** Why a sheet is refused. */
export const notDone =
  'These ratings are not finished. Ask for them again once they are. Nothing was changed.'

/** The session with its questions whole. Null when a named one is not in the guide with just this content. */
export function unpack(packed: PackedSession, guide: Guide): InterviewSession | null {
  const byId = new Map(guide.map(question => [question.id, question]))
  const questions: InterviewSession['questions'] = []
  for (const asked of packed.questions) {
    if ('question' in asked) {
      questions.push(asked)
      continue
    }
    const question = byId.get(asked.id)
    if (question === undefined || interviewHash(question) !== asked.hash) return null
    questions.push({ reason: asked.reason, question })
  }
  return { ...packed, questions }
}

/** What this device saw of a question counts, unless it saw nothing of it; questions of another session are left out. */
function joinProgress(
  session: InterviewSession,
  told: readonly QuestionProgress[],
): InterviewSession['progress'] {
  return session.questions.flatMap(({ question: { id } }) => {
    const own = session.progress.find(({ questionId }) => questionId === id)
    const theirs = told.find(({ questionId }) => questionId === id)
    const best = own === undefined || own.state === 'open' ? (theirs ?? own) : own
    return best === undefined ? [] : [best]
  })
}
