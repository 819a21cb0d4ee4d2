import type { Rater } from '#src/domain/interview/interview-record.ts'
import { closeSheet, emptySheet } from '#src/domain/interview/rating-steps.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { InterviewKeeper } from '#src/state/interview/interview-keeper.ts'
import { finishSheet } from '#src/state/interview/rate-session.ts'
import { problemOf } from '#src/state/problem-of.ts'

/** Closes a sheet for good, with its ratings in the log; a sentence where that could not be kept, else empty. */
export async function finishRating(app: AppStore, keeper: InterviewKeeper, rater: Rater): Promise<string> {
  await keeper.settled()
  const open = keeper.view.getState()
  if (open.kind !== 'here') return ''
  const now = app.getState().now()
  const sheet = closeSheet(open[rater] ?? emptySheet(open.session.sessionId, rater, now), now)
  const failure = await finishSheet(app, open.tools, open.session, sheet)
  return failure === null
    ? ''
    : problemOf(failure, 'The rating is not finished; it is still on this page.').sentence
}
