import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateFrom, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import type { QuestionLevel } from '#src/domain/question/question-kinds.ts'

/** A question of the worked example, with the score that was chosen for it. */
export interface ExampleResponse {
  readonly name: string
  readonly level: QuestionLevel
  readonly chance: number
  readonly score: number
}

export interface ExampleEstimate {
  readonly asked: SkillEstimate
  /** Another skill of the same domain that nobody was asked about. */
  readonly neighbour: SkillEstimate
}

const tree = { domains: [{ id: 'example', skills: ['asked', 'neighbour'] }] }

/** What the real estimate makes of these responses, all given just now. */
export function exampleEstimate(
  responses: readonly ExampleResponse[],
  settings: MeasureSettings,
): ExampleEstimate {
  const { skills } = estimateFrom(responses.map(weigh), tree, 0, settings)
  const asked = skills.get('asked')
  const neighbour = skills.get('neighbour')
  if (asked === undefined || neighbour === undefined) throw new Error('the example has two skills')
  return { asked, neighbour }
}

function weigh({ name, level, chance, score }: ExampleResponse, seq: number): WeighedResponse {
  return {
    questionId: name,
    attemptId: 'example',
    reason: 'first',
    baseWeight: 1,
    response: {
      kind: 'response',
      seq,
      tUtc: 0,
      questionHash: '',
      skill: 'asked',
      level,
      chance,
      score,
      confidence: null,
      mode: 'practice',
      expectedSeconds: 60,
      elapsedMs: 60_000,
    },
  }
}
