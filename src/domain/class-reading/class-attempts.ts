import type { ClassAttempt, ClassResponse } from '#src/domain/class-analysis/class-data.ts'
import type { ScoredAttempt, ScoredResponse } from '#src/domain/class-reading/class-reading.ts'
import { grouped } from '#src/domain/class-reading/grouped.ts'

/**
 * What the statistics read: one for each student, with their first attempt at each assignment, and of a question that was
 * in several of these the first meeting. An attempt that came under two names counts once, for the name in `attempts`
 * first. Responses that count nowhere are left out. Attempts are given in order of arrival.
 */
export function classAttempts(attempts: readonly ScoredAttempt[]): readonly ClassAttempt[] {
  const claimed = new Set<string>()
  const own = attempts.filter(({ attemptId }) => claimed.size < claimed.add(attemptId).size)
  return [...grouped(own, ({ studentId }) => studentId)].flatMap(([studentId, ofStudent]) => {
    const firsts = [...grouped(ofStudent, ({ assignmentId }) => assignmentId).values()]
      .flatMap(tries => tries.toSorted(byStart)[0] ?? [])
      .toSorted(byStart)
    const [first] = firsts
    return first === undefined
      ? []
      : [{ attemptId: first.attemptId, studentId, responses: firstMeetings(firsts) }]
  })
}

/** Orders attempts by when they began, as the devices had it. */
export function byStart(
  a: Pick<ScoredAttempt, 'startedUtc' | 'attemptId'>,
  b: Pick<ScoredAttempt, 'startedUtc' | 'attemptId'>,
): number {
  return a.startedUtc - b.startedUtc || (a.attemptId < b.attemptId ? -1 : 1)
}

function firstMeetings(attempts: readonly ScoredAttempt[]): readonly ClassResponse[] {
  const met = new Map<string, ScoredResponse>()
  for (const { responses } of attempts) {
    for (const response of responses) {
      if (!met.has(response.questionId)) met.set(response.questionId, response)
    }
  }
  return [...met.values()].filter(({ leftOut }) => leftOut === null).map(asClassResponse)
}

/** What the statistics need and no more: it is handed to a worker. */
function asClassResponse(response: ClassResponse): ClassResponse {
  const { questionId, questionHash, score, choices, elapsedMs, isRapid } = response
  return { questionId, questionHash, score, choices, elapsedMs, isRapid }
}
