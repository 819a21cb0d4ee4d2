import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { estimateFrom } from '#src/domain/measure/skill-estimate.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { checkStandings, type SkillStanding } from '#src/domain/readiness-check/check-standing.ts'
import { nextInCheck } from '#src/domain/readiness-check/next-question.ts'
import { poolOf, questionsOf, termsOf } from '#tests/domain/readiness-check/sample-check.ts'

const domains = [
  { id: 'one', skills: ['a', 'b', 'c'] },
  { id: 'two', skills: ['d', 'e'] },
]
const skills = domains.flatMap(domain => domain.skills)
const levels = [40, 60, 75, 90] as const
const kinds = ['single-choice', 'numeric', 'matching', 'ordering', 'multi-select'] as const

/** Two domains, five skills, twelve questions each. */
export const smallWorld = {
  skills,
  tree: { domains },
  index: skills.flatMap(skill => questionsOf(skill, 12, kinds, levels)),
}

interface PlayedCheck {
  readonly asked: readonly IndexedQuestion[]
  readonly end: 'settled' | 'budget' | 'exhausted'
  readonly standings: readonly SkillStanding[]
  readonly steps: readonly {
    readonly question: IndexedQuestion
    readonly before: readonly IndexedQuestion[]
    readonly pool: readonly IndexedQuestion[]
  }[]
}

/** A check of the small world, taken by somebody who gets so many of the questions right. */
export function playCheck(
  { seed, ...changes }: { seed: string; budget: number; again: boolean; gamma: number },
  shareRight: number,
): PlayedCheck {
  const terms = termsOf(skills, changes)
  const pool = poolOf(smallWorld.index)
  const luck = seededRandom(`${seed}/luck`)
  const asked: IndexedQuestion[] = []
  const responses: WeighedResponse[] = []
  const steps: PlayedCheck['steps'][number][] = []
  for (;;) {
    const estimates = estimateFrom(responses, smallWorld.tree, 0, settings)
    const situation = { terms, asked, estimates, pool }
    const next = nextInCheck(situation, seed, settings)
    if (next.kind === 'over')
      return { asked, end: next.why, standings: checkStandings(situation, settings), steps }
    steps.push({ question: next.question, before: [...asked], pool: smallWorld.index })
    asked.push(next.question)
    responses.push(responseTo(next.question, luck() < shareRight ? 1 : 0, asked.length))
  }
}

/** A response that counts, given at the beginning of 1970 unless told otherwise. */
export function responseTo(
  { id, hash, skill, level, kind }: IndexedQuestion,
  score: number,
  seq: number,
  { tUtc = 0, attemptId = 'check' } = {},
): WeighedResponse {
  return {
    questionId: id,
    attemptId,
    reason: 'first',
    baseWeight: 1,
    response: {
      kind: 'response',
      seq,
      tUtc,
      questionHash: hash,
      skill,
      level,
      chance: settings.typicalChance[kind],
      score,
      confidence: null,
      mode: 'check',
      expectedSeconds: 60,
      elapsedMs: 60_000,
    },
  }
}
