import { drawQuestions } from '#src/domain/quiz/draw-questions.ts'
import { type EstimateSet, estimateFrom } from '#src/domain/measure/skill-estimate.ts'
import type { WeighedResponse } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { emptyEvidence, type InterviewRating } from '#src/domain/learning/evidence.ts'
import { checkPool } from '#src/domain/readiness-check/check-pool.ts'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { nextInCheck } from '#src/domain/readiness-check/next-question.ts'
import type { Material, Person, SimulatedQuestion } from '#tests/tools/simulate/world.ts'

/** Everything happens on one day: ageing is not what is simulated here. */
export const now = Date.UTC(2026, 0, 15)

/** What a person was asked, in order, and what the app makes of it. */
export interface Taken {
  readonly asked: readonly { readonly question: SimulatedQuestion; readonly score: number }[]
  readonly estimates: EstimateSet
}

/** The person takes the readiness check that the app would give them. */
export function takeCheck(terms: CheckTerms, person: Person, material: Material, seed: string): Taken {
  const pool = checkPool(material.index, emptyEvidence, now, measureSettings)
  const asked: Taken['asked'][number][] = []
  for (;;) {
    const estimates = estimate(asked, material)
    const done = asked.map(({ question }) => question)
    const step = nextInCheck({ terms, asked: done, estimates, pool }, seed, measureSettings)
    const question = step.kind === 'ask' ? material.questions.get(step.question.id) : undefined
    if (question === undefined) return { asked, estimates }
    asked.push({ question, score: person.score(question) })
  }
}

/** As many questions drawn at random, evenly over the skills. */
export function takeRandom(
  terms: CheckTerms,
  count: number,
  person: Person,
  material: Material,
  seed: string,
): Taken {
  const skills = terms.skills.map(({ id }) => id)
  const drawn = drawQuestions({ index: material.index, skills, count, seed, lastSeen: new Map(), now })
  return take(
    drawn.map(({ id }) => id),
    person,
    material,
  )
}

/** As many questions in the order of the banks, one of each skill in turn: the same for everybody. */
export function takeFixed(terms: CheckTerms, count: number, person: Person, material: Material): Taken {
  const piles = terms.skills.map(({ id }) => material.index.filter(({ skill }) => skill === id))
  const deepest = Math.max(...piles.map(pile => pile.length))
  const inTurn = Array.from({ length: deepest }, (_, row) =>
    piles.flatMap(pile => pile[row]?.id ?? []),
  ).flat()
  return take(inTurn.slice(0, count), person, material)
}

function take(ids: readonly string[], person: Person, material: Material): Taken {
  const asked = ids.flatMap(id => {
    const question = material.questions.get(id)
    return question === undefined ? [] : [{ question, score: person.score(question) }]
  })
  return { asked, estimates: estimate(asked, material) }
}

/** What the app makes of responses, and of ratings where `settings` let them in. */
export function estimate(
  asked: Taken['asked'],
  { tree }: Material,
  settings = measureSettings,
  ratings: readonly InterviewRating[] = [],
): EstimateSet {
  const responses = asked.map(({ question, score }, seq): WeighedResponse => ({
    questionId: question.id,
    attemptId: 'check',
    reason: 'first',
    baseWeight: 1,
    response: {
      kind: 'response',
      seq,
      tUtc: now,
      questionHash: question.hash,
      skill: question.skill,
      level: question.level,
      chance: question.chance,
      score,
      confidence: null,
      mode: 'exam',
      expectedSeconds: question.seconds,
      elapsedMs: question.seconds * 1000,
    },
  }))
  return estimateFrom(responses, tree, now, settings, undefined, ratings)
}
