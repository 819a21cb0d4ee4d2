import { useCallback } from 'react'
import { compareSheets, type ComparedAnswer } from '#src/domain/interview/compare-sheets.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import type { DataProblem } from '#src/state/data-tools.ts'
import { withInterviewTools } from '#src/state/interview/with-interview-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import { useFetched } from '#src/state/use-fetched.ts'

/** A session both rated. */
export interface RatedByBoth {
  readonly session: InterviewSession
  readonly answers: readonly ComparedAnswer[]
}

export type PairHistory = { readonly kind: 'read'; readonly sessions: readonly RatedByBoth[] } | DataProblem

/** The sessions these two people both rated on this device, oldest first; null while they are read. */
export function usePairHistory({
  candidate,
  interviewer,
  isLearnerCandidate,
}: InterviewSession): PairHistory | null {
  const app = useAppStore()
  const read = useCallback(
    () =>
      withInterviewTools(app, async ({ store }): Promise<PairHistory> => {
        const sessions = await store.readSessions()
        if ('kind' in sessions) return problemOf(sessions, 'Earlier sessions could not be read.')
        const own = sessions.filter(
          one =>
            isSame(one.candidate, candidate) &&
            isSame(one.interviewer, interviewer) &&
            one.isLearnerCandidate === isLearnerCandidate,
        )
        const rated: RatedByBoth[] = []
        for (const session of own.toReversed()) {
          const parts = await store.readParts(session.sessionId)
          if ('kind' in parts) return problemOf(parts, 'Earlier sessions could not be read.')
          const { self, other } = parts
          if (isDone(self) && isDone(other))
            rated.push({ session, answers: compareSheets(session, self, other) })
        }
        return { kind: 'read', sessions: rated }
      }),
    [app, candidate, interviewer, isLearnerCandidate],
  )
  return useFetched(read)
}

/** Names are typed by hand each time. */
function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
