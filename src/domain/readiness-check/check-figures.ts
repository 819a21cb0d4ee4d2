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

function figure(
  scope: CheckFigure['scope'],
  gamma: number,
  budget: number | null,
  questions: string,
  [decided, wrong, farWrong]: readonly [number, number, number],
): CheckFigure {
  return { scope, gamma, budget, questions, decided, wrong, farWrong }
}

/** Printed by `npm run simulate -- 210`; the methods section of README.md has the whole table. */
export const checkFigures: readonly CheckFigure[] = [
  figure('domain', 0.8, 10, '10 (10-10)', [0.332, 0.082, 0.037]),
  figure('domain', 0.8, 20, '20 (10-20)', [0.613, 0.079, 0.037]),
  figure('domain', 0.8, null, '25 (10-43)', [0.847, 0.088, 0.039]),
  figure('role', 0.8, 75, '75 (75-75)', [0.389, 0.071, 0.034]),
  figure('role', 0.8, 130, '130 (118-130)', [0.719, 0.076, 0.035]),
  figure('role', 0.8, null, '161 (118-187)', [0.837, 0.082, 0.037]),
  figure('role', 0.9, null, '190 (112-232)', [0.683, 0.045, 0.016]),
]
