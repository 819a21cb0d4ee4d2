/** What simulated people got from readiness checks of one sort. */
export interface CheckFigure {
  readonly scope: 'role' | 'domain'
  /** Probability a verdict needed. */
  readonly gamma: number
  /** Questions at most; null to the end. */
  readonly budget: number | null
  /** Median of the questions asked, with where 80 % of the people lie. */
  readonly questions: string
  /** Share of skills with a verdict, share of those that is wrong, and the same for people more than 10 points off. */
  readonly decided: number
  readonly wrong: number
  readonly farWrong: number
}

/** Printed by `npm run simulate -- 420`, first part; README's methods section has the whole table. */
export const checkFigures: readonly CheckFigure[] = [
  {
    scope: 'domain',
    gamma: 0.8,
    budget: 20,
    questions: '20 (10-20)',
    decided: 0.623,
    wrong: 0.073,
    farWrong: 0.03,
  },
  {
    scope: 'domain',
    gamma: 0.8,
    budget: null,
    questions: '25 (10-41)',
    decided: 0.853,
    wrong: 0.086,
    farWrong: 0.034,
  },
]
