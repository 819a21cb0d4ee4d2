import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { isShown } from '#src/domain/interview/is-shown.ts'
import { ratingBodies } from '#src/domain/interview/rating-bodies.ts'
import { ratingKey } from '#src/domain/learning/rating-key.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import type { InterviewStore } from '#src/storage/interview-store.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/**
 * Keeps a sheet for good and, where the learner is the candidate, adds its ratings to the log; in pair only once whoever
 * else rates here is done, too, for the gap report shows what is in the log. `sheet` has its `doneUtc`. Null once all of
 * it is on the disk (or in memory, where there is no store). Doing it again changes nothing; what a crash left out is
 * made up for by `settleRatings`.
 */
export async function finishSheet(
  app: AppStore,
  { store }: Pick<InterviewTools, 'store'>,
  session: InterviewSession,
  sheet: InterviewSheet,
): Promise<StoreFailure | null> {
  return (await store.write([sheet])) ?? (await settleSession(app, store, session))
}

/** Adds the ratings of all sheets that may show and are not in the log yet: call it when interview practice is opened. */
export async function settleRatings(
  app: AppStore,
  { store }: Pick<InterviewTools, 'store'>,
): Promise<StoreFailure | null> {
  const sessions = await store.readSessions()
  if ('kind' in sessions) return sessions
  let failure: StoreFailure | null = null
  for (const session of sessions) failure = (await settleSession(app, store, session)) ?? failure
  return failure
}

async function settleSession(
  app: AppStore,
  store: InterviewStore,
  session: InterviewSession,
): Promise<StoreFailure | null> {
  if (!session.isLearnerCandidate) return null
  const parts = await store.readParts(session.sessionId)
  if ('kind' in parts) return parts
  let failure: StoreFailure | null = null
  for (const sheet of [parts.self, parts.other])
    if (sheet !== null && isShown(session, parts, sheet))
      failure = (await logRatings(app, session, sheet)) ?? failure
  return failure
}

async function logRatings(
  { getState }: AppStore,
  session: InterviewSession,
  sheet: InterviewSheet,
): Promise<StoreFailure | null> {
  const { sessionId } = session
  const { openStore, learn, now, monotonic } = getState()
  const { log } = await openStore()
  let failure: StoreFailure | null = null
  for (const body of ratingBodies(session, sheet)) {
    if (getState().evidence.ratings.has(ratingKey({ sessionId, ...body }))) continue
    // When it was rated, also where the sheet comes from another device whose clock is ahead.
    const at = { tUtc: Math.min(sheet.doneUtc ?? now(), now()), tMono: monotonic() }
    const result = await log.append(sessionId, body, undefined, at)
    await learn(result.event)
    if (result.kind === 'not-saved')
      failure = { kind: 'failed', reason: result.reason, detail: result.detail }
  }
  return failure
}
