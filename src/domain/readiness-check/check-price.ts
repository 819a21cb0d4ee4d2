/** Questions per skill, and the share of skills that has a verdict after so many, with gamma 0.80. */
type PricePoint = readonly [questionsPerSkill: number, settledShare: number]

/**
 * What simulated people of whom nothing was known got for their questions on the shipped banks and roles: printed by
 * `npm run simulate`, which README's methods section describes. Between two points it is a straight line.
 */
const measured: readonly PricePoint[] = [
  [0, 0],
  [1.3, 0.21],
  [2, 0.32],
  [2.5, 0.39],
  [3.3, 0.53],
  [4, 0.63],
  [5, 0.75],
  [5.5, 0.83],
]

/** Mean expected time of a shipped question, seconds. */
export const secondsPerQuestion = 129

/** What a readiness check costs and brings. */
export interface CheckPrice {
  readonly questions: number
  readonly minutes: number
  /** Share of the skills that is likely to have a verdict at the end, 0..1, and how many that are. */
  readonly share: number
  readonly settled: number
}

/** The price of a check of so many skills with so many questions at most; more than 5.5 a skill on average are not asked. */
export function checkPrice(skills: number, budget: number): CheckPrice {
  const questions = Math.min(budget, Math.round(skills * (measured.at(-1)?.[0] ?? 0)))
  const share = skills === 0 ? 0 : settledShare(questions / skills)
  return {
    questions,
    minutes: Math.round((questions * secondsPerQuestion) / 60),
    share,
    settled: Math.round(share * skills),
  }
}

function settledShare(questionsPerSkill: number): number {
  const next = measured.findIndex(([questions]) => questions >= questionsPerSkill)
  const [x1, y1] = measured[next] ?? measured.at(-1) ?? [1, 0]
  const [x0, y0] = measured[next - 1] ?? [0, 0]
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (Math.min(questionsPerSkill, x1) - x0)) / (x1 - x0)
}
