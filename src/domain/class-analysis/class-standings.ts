import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { Requirement } from '#src/domain/catalog/role.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { runToEnd } from '#src/domain/class-analysis/run-to-end.ts'
import { expectedShortfallOf, gridOf } from '#src/domain/measure/grid.ts'
import { levelOfTheta, thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import {
  type CurveOf,
  estimateSkills,
  levelEstimate,
  type SkillEstimate,
} from '#src/domain/measure/skill-estimate.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'
import { type Verdict, verdictOf } from '#src/domain/measure/verdict.ts'
import { eightyPercent } from '#src/domain/statistics/wilson-interval.ts'

/** A student with what their responses say; errata left out and responses scored again by whoever collected them. */
export interface ClassMember {
  readonly studentId: string
  readonly evidence: Evidence
}

/** One student in one skill the role requires: a cell of the map. */
export interface StandingCell {
  readonly skill: string
  readonly verdict: Verdict
  /** Estimate and 80 % interval as levels, 0..100. */
  readonly level: number
  readonly levelLow: number
  readonly levelHigh: number
  /** Posterior mean and standard deviation, logits. */
  readonly eap: number
  readonly sd: number
  /** Mean shortfall below the required level over the whole posterior, level points. */
  readonly expectedShortfall: number
  /** Own responses with weight; without any the estimate comes from other skills alone. */
  readonly counted: number
  /** Own responses discarded as too fast, and those to questions seen too shortly before. */
  readonly tooFast: number
  readonly earlyRepeats: number
}

/** One student: a row of the map. */
export interface StudentStanding {
  readonly studentId: string
  /** In the order of the skills of the map. */
  readonly cells: readonly StandingCell[]
  readonly meets: number
  readonly below: number
  readonly tooEarly: number
}

/** The class in one skill: a column of the map. */
export interface SkillStanding {
  readonly skill: string
  readonly domain: string
  readonly requiredLevel: number
  readonly meets: number
  readonly below: number
  readonly tooEarly: number
  /** Responses of all students discarded as too fast, and those to questions seen too shortly before. */
  readonly tooFast: number
  readonly earlyRepeats: number
  /** Null when no student has a response of their own that counts. */
  readonly estimate: ClassEstimate | null
}

/**
 * The level of a class in a skill, over the students with responses of their own. The level is the mean of their
 * estimates; the band holds 80 % of the mixture of their posteriors, so of the students as far as anybody knows: its
 * variance is that between the estimates and the mean of that within them (law of total variance; the same way as the
 * band of a domain). `meanLow` and `meanHigh` are the 80 % interval of the mean itself, from the variances within.
 */
export interface ClassEstimate {
  readonly students: number
  /** The same mean in logits, not clamped. */
  readonly eap: number
  readonly level: number
  readonly levelLow: number
  readonly levelHigh: number
  readonly meanLow: number
  readonly meanHigh: number
  /** Standard deviation between the estimates, and root of the mean variance within them, logits. */
  readonly sdBetween: number
  readonly sdWithin: number
}

/** The gap map of a class against a role. */
export interface ClassStandings {
  readonly role: string
  readonly roleName: string
  /** The time of reading, milliseconds since 1970 UTC. */
  readonly now: number
  /** Probability a verdict needs. */
  readonly gamma: number
  readonly settingsVersion: number
  /** Skills the role requires, in the order of the tree. */
  readonly skills: readonly SkillStanding[]
  readonly students: readonly StudentStanding[]
}

interface Column {
  readonly skill: string
  readonly domain: string
  readonly requirement: Requirement
  readonly posterior: Float64Array
  readonly estimates: { eap: number; sd: number }[]
}

/** Holds every student of a class against a role, at once; `readStandings` says how. */
export function classStandings(...given: Parameters<typeof readStandings>): ClassStandings {
  return runToEnd(readStandings(...given))
}

/**
 * Holds every student of a class against a role, read at `now` (milliseconds since 1970 UTC), with the estimates and
 * verdicts of their own gap report but the gamma of those whom somebody else reads. measurement.md sections 0 and 2.
 * `curveOf` gives questions the difficulty an overlay found (section 5.2). Yields how many students are done after each,
 * so that a page can draw in between.
 */
export function* readStandings(
  members: readonly ClassMember[],
  tree: SkillTree,
  role: RoleOutline,
  now: number,
  settings: MeasureSettings,
  curveOf?: CurveOf,
): Generator<number, ClassStandings> {
  const columns = columnsOf(tree, role, settings)
  const students: StudentStanding[] = []
  for (const { studentId, evidence } of members) {
    const { skills } = estimateSkills(evidence, tree, now, settings, curveOf)
    students.push(standingOf(studentId, columns, skills, settings))
    yield students.length
  }
  return {
    role: role.id,
    roleName: role.name,
    now,
    gamma: settings.gamma.other,
    settingsVersion: settings.version,
    skills: columns.map((column, c) => ({
      skill: column.skill,
      domain: column.domain,
      requiredLevel: column.requirement.level,
      ...countVerdicts(students.flatMap(({ cells }) => cells[c] ?? [])),
      ...countDiscarded(students.flatMap(({ cells }) => cells[c] ?? [])),
      estimate: classEstimate(column, settings),
    })),
    students,
  }
}

function standingOf(
  studentId: string,
  columns: readonly Column[],
  skills: ReadonlyMap<string, SkillEstimate>,
  settings: MeasureSettings,
): StudentStanding {
  const cells = columns.flatMap(column => {
    const estimate = skills.get(column.skill)
    if (!estimate) return []
    include(column, estimate)
    return [cellOf(estimate, column.requirement, settings)]
  })
  return { studentId, cells, ...countVerdicts(cells) }
}

function columnsOf(tree: SkillTree, role: RoleOutline, settings: MeasureSettings): Column[] {
  const required = new Map(Object.entries(role.required))
  const points = gridOf(settings).points.length
  return tree.domains.flatMap(({ id: domain, skills }) =>
    skills.flatMap(skill => {
      const requirement = required.get(skill)
      return requirement
        ? [{ skill, domain, requirement, posterior: new Float64Array(points), estimates: [] }]
        : []
    }),
  )
}

function include({ posterior, estimates }: Column, estimate: SkillEstimate): void {
  if (estimate.counted === 0) return
  estimates.push({ eap: estimate.eap, sd: estimate.sd })
  for (let j = 0; j < posterior.length; j++) {
    posterior[j] = (posterior[j] ?? 0) + (estimate.posterior[j] ?? 0)
  }
}

function cellOf(estimate: SkillEstimate, { level }: Requirement, settings: MeasureSettings): StandingCell {
  const standard = { requiredLevel: level, gamma: settings.gamma.other }
  const cut = thetaOfLevel(level, settings)
  const shortfall = expectedShortfallOf(estimate.posterior, cut, gridOf(settings))
  return {
    skill: estimate.skill,
    verdict: verdictOf(estimate, standard, settings),
    level: estimate.level,
    levelLow: estimate.levelLow,
    levelHigh: estimate.levelHigh,
    eap: estimate.eap,
    sd: estimate.sd,
    expectedShortfall: shortfall * settings.levelScale.pointsPerLogit,
    counted: estimate.counted,
    tooFast: estimate.tooFast,
    earlyRepeats: estimate.earlyRepeats,
  }
}

function classEstimate({ posterior, estimates }: Column, settings: MeasureSettings): ClassEstimate | null {
  const students = estimates.length
  if (students === 0) return null
  const mixture = levelEstimate(
    posterior.map(mass => mass / students),
    settings,
  )
  const within = estimates.reduce((sum, { sd }) => sum + sd * sd, 0) / students
  const between = estimates.reduce((sum, { eap }) => sum + (eap - mixture.eap) ** 2, 0) / students
  const meanError = eightyPercent * Math.sqrt(within / students)
  return {
    students,
    eap: mixture.eap,
    level: mixture.level,
    levelLow: mixture.levelLow,
    levelHigh: mixture.levelHigh,
    meanLow: levelOfTheta(mixture.eap - meanError, settings),
    meanHigh: levelOfTheta(mixture.eap + meanError, settings),
    sdBetween: Math.sqrt(between),
    sdWithin: Math.sqrt(within),
  }
}

function countVerdicts(
  cells: readonly StandingCell[],
): Pick<StudentStanding, 'meets' | 'below' | 'tooEarly'> {
  const count = (kind: Verdict['kind']) => cells.filter(({ verdict }) => verdict.kind === kind).length
  return { meets: count('meets'), below: count('below'), tooEarly: count('too-early') }
}

function countDiscarded(cells: readonly StandingCell[]): Pick<SkillStanding, 'tooFast' | 'earlyRepeats'> {
  return {
    tooFast: cells.reduce((sum, cell) => sum + cell.tooFast, 0),
    earlyRepeats: cells.reduce((sum, cell) => sum + cell.earlyRepeats, 0),
  }
}
