import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import { settleRatings } from '#src/state/interview/rate-session.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** A session on this device with its sheets. */
export interface ListedInterview {
  readonly session: InterviewSession
  readonly self: InterviewSheet | null
  readonly other: InterviewSheet | null
}

export type InterviewList =
  { readonly kind: 'listed'; readonly interviews: readonly ListedInterview[] } | DataProblem

/** Where a session stands: it goes on, waits for a rating, has all it needs, or was stopped without an answer. */
export type InterviewStanding = 'open' | 'to-rate' | 'rated' | 'abandoned'

/** All sessions on this device, newest first; ratings a crash kept out of the log are added to it. */
export function listInterviews(app: AppStore): Promise<InterviewList> {
  return withInterviewTools(app, async ({ store }): Promise<InterviewList> => {
    // Its failure shows as what is unsaved; the next look tries again.
    await settleRatings(app, { store })
    const sessions = await store.readSessions()
    if ('kind' in sessions) return notListed(sessions)
    const parts = await Promise.all(sessions.map(({ sessionId }) => store.readParts(sessionId)))
    const failed = parts.find(one => 'kind' in one)
    if (failed !== undefined) return notListed(failed)
    return {
      kind: 'listed',
      interviews: sessions.flatMap((session, at) => {
        const own = parts[at]
        return own === undefined || 'kind' in own ? [] : [{ session, self: own.self, other: own.other }]
      }),
    }
  })
}

function notListed(failure: StoreFailure): DataProblem {
  return problemOf(failure, 'The interviews on this device could not be read.')
}

/** Where a session stands for whoever practises alone; in pair both have to rate it. */
export function standingOf({ session, self, other }: ListedInterview): InterviewStanding {
  if (session.endedUtc === null) return 'open'
  if (session.isAbandoned || answeredQuestions(session).length === 0) return 'abandoned'
  const sheets = session.way === 'alone' ? [self] : [self, other]
  return sheets.every(sheet => sheet !== null && sheet.doneUtc !== null) ? 'rated' : 'to-rate'
}
