import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { PackedSession, ParcelOf } from '#src/domain/interview/interview-parcel.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { interviewHash } from '#src/domain/interview/interview-hash.ts'

/** How questions travel: by name to an app that has them (short enough for a link), or whole. */
export type Carrying = 'named' | 'whole'

/** What both apps may have: the questions of the shipped guides. */
export type Guide = readonly InterviewQuestion[]

const envelope = { format: 'pacsready-interview', version: 1 } as const

/** For the candidate's device, before the first question: nothing of how it went, and no ratings. */
export function packInvitation(
  session: InterviewSession,
  carrying: Carrying,
  guide: Guide,
): ParcelOf<'invitation'> {
  const untouched = {
    ...session,
    at: 0,
    endedUtc: null,
    progress: [],
    debrief: { keep: [], stop: [], start: [] },
  }
  return { ...envelope, kind: 'invitation', session: packSession(untouched, carrying, guide) }
}

/** For the interviewer's device. Throws for a sheet that is not done: it would be blind no more. */
export function packSelfRating(session: InterviewSession, self: InterviewSheet): ParcelOf<'self-rating'> {
  return { ...envelope, kind: 'self-rating', sheet: done(self, 'self'), progress: session.progress }
}

/** For the candidate's device, at the end. Throws for a sheet that is not done. */
export function packDebrief(
  session: InterviewSession,
  other: InterviewSheet,
  carrying: Carrying,
  guide: Guide,
): ParcelOf<'debrief'> {
  return {
    ...envelope,
    kind: 'debrief',
    session: packSession(session, carrying, guide),
    sheet: done(other, 'other'),
  }
}

function done<Part extends InterviewSheet['part']>(
  sheet: InterviewSheet,
  part: Part,
): InterviewSheet & { part: Part } {
  if (sheet.part !== part || sheet.doneUtc === null)
    throw new Error(`the sheet of ${part} is another one, or not done`)
  return { ...sheet, part }
}

/** Names only questions the guide has with just this content. */
function packSession(session: InterviewSession, carrying: Carrying, guide: Guide): PackedSession {
  const hashes = new Map(
    carrying === 'named' ? guide.map(question => [question.id, interviewHash(question)]) : [],
  )
  return {
    ...session,
    questions: session.questions.map(asked => {
      const hash = interviewHash(asked.question)
      const isKnown = hashes.get(asked.question.id) === hash
      return isKnown ? { reason: asked.reason, id: asked.question.id, hash } : asked
    }),
  }
}
