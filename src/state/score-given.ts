import type { EventBody } from '#src/domain/learning/learner-event.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { graded, type ScoreResult } from '#src/domain/scoring/score-result.ts'
import type { Given } from '#src/state/attempt-slice.ts'

export interface ScoredGiven {
  readonly result: ScoreResult
  /** The event to record; null unless the response was graded, or could be by who has the key. */
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
  const { response, elapsedMs } = given
  // Nobody is sure of not knowing: that would read as a firm belief in something wrong.
  const confidence = response.kind === 'dont-know' ? null : given.confidence
  const about = { questionId: asked.id, questionHash: asked.hash, skill: asked.skill }
  if (attempt.assignment?.grading === 'instructor')
    // What stands in for the key says whether the response is whole, not whether it is right.
    return { result: graded(0), body: { type: 'given', ...about, response, confidence, elapsedMs } }
  return {
    result,
    body: {
      type: 'response',
      ...about,
      response,
      score: result.score,
      confidence,
      level: question.level,
      kind: question.kind,
      chance: chanceScore(question),
      expectedSeconds: question.seconds,
      mode: attempt.mode,
      elapsedMs,
    },
  }
}
