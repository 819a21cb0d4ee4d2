import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'

/** What a result is made of besides what is worked out of it. */
export interface ResultParts extends Pick<ResultPayload, 'deviceId' | 'banks' | 'sealedUtc' | 'app'> {
  /** As it was stored when it began. */
  readonly attempt: Attempt
  /** In any order. */
  readonly events: readonly LearnerEvent[]
}

/**
 * What goes into a result file. Its id is made of the attempt and its events: the same attempt sent again is recognised
 * (reliability.md F56), with more in it it is another result (F57).
 */
export function makeResult({ attempt, events, ...rest }: ResultParts): ResultPayload {
  const ordered = events.toSorted((a, b) => a.seq - b.seq)
  const text = canonicalJson(ordered)
  return {
    format: 'pacsready-result',
    version: 1,
    resultId: resultIdOf(attempt.attemptId, text),
    ...rest,
    attempt,
    events: ordered,
    eventsHash: shortHash(text),
    reported: reportedScore(attempt, ordered),
  }
}

/** The first 128 bits of SHA-256, as ids are written. */
function resultIdOf(attemptId: string, events: string): string {
  const sha = startSha256()
  sha.update(new TextEncoder().encode(`${attemptId}\n${events}`))
  return sha.hex().slice(0, 32)
}

/** As scored here, unanswered questions as 0; null where nothing is scored on this side. */
function reportedScore(attempt: Attempt, events: readonly LearnerEvent[]): ResultPayload['reported'] {
  if (attempt.assignment?.grading === 'instructor') return null
  const { responses, asked } = attemptState(events)
  const ids = new Set([...attempt.questions, ...asked].map(({ id }) => id))
  const counted = [...responses.values()].filter(({ questionId }) => ids.has(questionId))
  return {
    score: counted.reduce((sum, { score }) => sum + score, 0),
    answered: counted.length,
    asked: ids.size,
  }
}
