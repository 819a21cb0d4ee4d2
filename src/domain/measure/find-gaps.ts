import type { Outline, RoleOutline } from '#src/domain/catalog/outline.ts'
import type { Requirement } from '#src/domain/catalog/role.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { weightIfAsked } from '#src/domain/measure/base-weights.ts'
import { domainEstimate } from '#src/domain/measure/domain-estimate.ts'
import type { DomainGap, GapReport, GapRow, VerdictCounts } from '#src/domain/measure/gap-report.ts'
import { expectedShortfallOf, gridOf } from '#src/domain/measure/grid.ts'
import { newestMarks, ratedSessions } from '#src/domain/measure/interview-marks.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { settleFirst } from '#src/domain/measure/settle-first.ts'
import { estimateSkills, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import { type SkillTree, skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'

/**
 * Holds the evidence of a person against a role, read at `now` (milliseconds since 1970 UTC). Responses to question
 * versions named in the catalog's errata are left out. `gamma` is the probability a verdict needs: `settings.gamma.own`
 * in the person's own report, `settings.gamma.other` where somebody else reads it. measurement.md sections 0 and 2.
 */
export function findGaps(
  evidence: Evidence,
  role: RoleOutline,
  catalog: Outline,
  now: number,
  gamma: number,
  settings: MeasureSettings,
): GapReport {
  const rows = gapRows(evidence, role, catalog, now, gamma, settings)
  const counted = rows.reduce((sum, { estimate }) => sum + estimate.counted, 0)
  const tooFast = rows.reduce((sum, { estimate }) => sum + estimate.tooFast, 0)
  return {
    role: role.id,
    roleName: role.name,
    now,
    gamma,
    settings,
    rows,
    domains: domainGaps(rows, catalog, role, settings),
    summary: { skills: rows.length, ...countVerdicts(rows), counted, tooFast },
    settleFirst: settleFirst(rows, settings),
  }
}

function gapRows(...[evidence, role, catalog, now, gamma, settings]: Parameters<typeof findGaps>): GapRow[] {
  const tree = skillTreeOf(catalog)
  const { skills } = estimateSkills(withoutErrata(evidence, catalog.errata), tree, now, settings)
  const required = new Map(Object.entries(role.required))
  const rated = ratedSessions(evidence.ratings.values(), settings)
  const askable = askableBySkill(evidence, catalog, now, settings)
  const rows = skillShares(catalog, tree, role).flatMap(({ skill, name, domain, importance }) => {
    const requirement = required.get(skill)
    const estimate = skills.get(skill)
    if (!requirement || !estimate) return []
    const gap = gapOf(estimate, requirement, gamma, settings)
    const priority = (gap.expectedShortfall * importance) / 100
    const interview = newestMarks(rated.get(skill))
    const shown = { skill, name, domain, importance, estimate, interview }
    return [{ ...shown, ...gap, priority, askable: askable.get(skill) ?? 0 }]
  })
  return rows.sort((a, b) => b.priority - a.priority)
}

function gapOf(
  estimate: SkillEstimate,
  { level, evidence }: Requirement,
  gamma: number,
  settings: MeasureSettings,
): Pick<GapRow, 'requiredLevel' | 'evidence' | 'verdict' | 'expectedShortfall'> {
  const cut = thetaOfLevel(level, settings)
  const shortfall = expectedShortfallOf(estimate.posterior, cut, gridOf(settings))
  return {
    requiredLevel: level,
    evidence,
    verdict: verdictOf(estimate, { requiredLevel: level, gamma }, settings),
    expectedShortfall: shortfall * settings.levelScale.pointsPerLogit,
  }
}

/** Every skill of the catalog with its share of the role: the domain's, split equally over the domain's skills. */
function skillShares(
  catalog: Outline,
  tree: SkillTree,
  role: RoleOutline,
): Pick<GapRow, 'skill' | 'name' | 'domain' | 'importance'>[] {
  const names = new Map(catalog.skills.map(({ id, name }) => [id, name]))
  const shares = new Map(Object.entries(role.importance))
  return tree.domains.flatMap(({ id, skills }) =>
    skills.map(skill => ({
      skill,
      name: names.get(skill) ?? skill,
      domain: id,
      importance: (shares.get(id) ?? 0) / skills.length,
    })),
  )
}

function domainGaps(
  rows: readonly GapRow[],
  catalog: Outline,
  role: RoleOutline,
  settings: MeasureSettings,
): DomainGap[] {
  const shares = new Map(Object.entries(role.importance))
  return catalog.domains.flatMap(({ id, name }) => {
    const own = rows.filter(({ domain }) => domain === id)
    const estimates = own.map(({ estimate }) => estimate)
    const estimate = domainEstimate(estimates, settings)
    if (!estimate) return []
    const requiredLevel = own.reduce((sum, row) => sum + row.requiredLevel, 0) / own.length
    return [
      { domain: id, name, importance: shares.get(id) ?? 0, estimate, requiredLevel, ...countVerdicts(own) },
    ]
  })
}

function countVerdicts(rows: readonly GapRow[]): VerdictCounts {
  const count = (kind: GapRow['verdict']['kind']) =>
    rows.filter(({ verdict }) => verdict.kind === kind).length
  return { meets: count('meets'), below: count('below'), tooEarly: count('too-early') }
}

function askableBySkill(
  evidence: Evidence,
  { index }: Outline,
  now: number,
  settings: MeasureSettings,
): ReadonlyMap<string, number> {
  const askable = new Map<string, number>()
  for (const { id, skill } of index) {
    if (weightIfAsked(evidence.questions.get(id), now, settings) === 0) continue
    askable.set(skill, (askable.get(skill) ?? 0) + 1)
  }
  return askable
}
