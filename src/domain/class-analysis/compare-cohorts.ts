import type {
  ClassEstimate,
  ClassStandings,
  SkillStanding,
} from '#src/domain/class-analysis/class-standings.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { eightyPercent } from '#src/domain/statistics/wilson-interval.ts'

/**
 * How far the level of one part of a class lies above that of another, level points, with its 80 % interval. Not clamped
 * to the ends of the scale. The interval says how well the means of these students are known, from the variances within
 * them; what other students would do is not in it.
 */
export interface LevelDifference {
  readonly points: number
  readonly low: number
  readonly high: number
}

/** One part of a class in one skill. */
export interface ComparedCell extends SkillStanding {
  /** From the part compared with; null for that one itself, and where one of both has no level. */
  readonly difference: LevelDifference | null
}

/** A skill over all parts: a row of the comparison. */
export interface ComparedSkill {
  readonly skill: string
  readonly requiredLevel: number
  /** In the order of the parts. */
  readonly cells: readonly ComparedCell[]
}

/**
 * Parts of a class side by side in every skill of their role that somebody responded in, in the order of the tree. All
 * are held against the same role. `reference` is the place of the part the others are compared with.
 */
export function compareCohorts(
  cohorts: readonly ClassStandings[],
  reference: number,
  settings: MeasureSettings,
): ComparedSkill[] {
  const base = cohorts[reference]
  if (base === undefined) return []
  return base.skills.flatMap(({ skill, requiredLevel, estimate }, s) => {
    const standings = cohorts.flatMap(({ skills }) => skills[s] ?? [])
    if (standings.every(one => one.estimate === null && one.tooFast + one.earlyRepeats === 0)) return []
    const cells = standings.map((standing, at) => ({
      ...standing,
      difference: at === reference ? null : levelDifference(standing.estimate, estimate, settings),
    }))
    return [{ skill, requiredLevel, cells }]
  })
}

/**
 * d = p (m1 - m2), with p points per logit and standard error p sqrt(v1 / n1 + v2 / n2), where m is the mean estimate of a
 * part, v the mean variance within its estimates and n its students. The errors of two parts are taken for independent, as
 * they rest on different responses; where the same students are in both this errs to the wide side. Null where one of
 * both has no level.
 */
export function levelDifference(
  one: ClassEstimate | null,
  other: ClassEstimate | null,
  { levelScale: { pointsPerLogit } }: MeasureSettings,
): LevelDifference | null {
  if (one === null || other === null) return null
  const errorOf = ({ sdWithin, students }: ClassEstimate) => (sdWithin * sdWithin) / students
  const points = pointsPerLogit * (one.eap - other.eap)
  const reach = eightyPercent * pointsPerLogit * Math.sqrt(errorOf(one) + errorOf(other))
  return { points, low: points - reach, high: points + reach }
}

/** How to order the skills: as in the tree; widest difference first; or by one part, lowest level or most below first. */
export type ComparedOrder =
  { readonly by: 'given' | 'difference' } | { readonly by: 'level' | 'below'; readonly cohort: number }

/** The skills in this order; equals stay as they came, and what has no level or difference comes last. */
export function sortCompared(rows: readonly ComparedSkill[], order: ComparedOrder): readonly ComparedSkill[] {
  switch (order.by) {
    case 'given':
      return rows
    case 'difference':
      return byNumber(rows, ({ cells }) => -Math.max(...cells.map(widthOf)))
    case 'level':
      return byNumber(rows, ({ cells }) => cells[order.cohort]?.estimate?.eap ?? Infinity)
    case 'below':
      return byNumber(rows, ({ cells }) => -(cells[order.cohort]?.below ?? 0))
  }
}

function widthOf({ difference }: ComparedCell): number {
  return difference === null ? -Infinity : Math.abs(difference.points)
}

function byNumber(
  rows: readonly ComparedSkill[],
  number: (row: ComparedSkill) => number,
): readonly ComparedSkill[] {
  // Infinity less Infinity is no order.
  return rows.toSorted((a, b) => (number(a) === number(b) ? 0 : number(a) - number(b)))
}
