import type { EventBody } from '#src/domain/learning/learner-event.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import type { ScoreResult } from '#src/domain/scoring/score-result.ts'
import type { Given } from '#src/state/attempt-slice.ts'

export interface ScoredGiven {
  readonly result: ScoreResult
  /** The event to record; null unless the response was graded. */
  readonly body: EventBody | null
}

/** Scores what the learner gave to a question of the attempt. Loaded while the learner reads the first question. */
export function scoreGiven(
  given: Given,
  question: Question,
  attempt: Attempt,
  asked: Attempt['questions'][number],
): ScoredGiven {
  const result = scoreResponse(question, given.response)
  if (result.kind !== 'graded') return { result, body: null }
  return {
    result,
    body: {
      type: 'response',
      questionId: asked.id,
      questionHash: asked.hash,
      response: given.response,
      score: result.score,
      // Nobody is sure of not knowing: that would read as a firm belief in something wrong.
      confidence: given.response.kind === 'dont-know' ? null : given.confidence,
      skill: asked.skill,
      level: question.level,
      kind: question.kind,
      chance: chanceScore(question),
      expectedSeconds: question.seconds,
      mode: attempt.mode,
      elapsedMs: given.elapsedMs,
    },
  }
}
