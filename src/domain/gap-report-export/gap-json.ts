import { rounded } from '#src/domain/gap-report-export/rounded.ts'
import type { DomainGap, GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import type { InterviewMark } from '#src/domain/measure/interview-marks.ts'
import type { LevelEstimate } from '#src/domain/measure/skill-estimate.ts'

/**
 * The report as JSON, with every constant it came about with; without the posteriors, which the constants and the
 * responses give again. Levels are 0-100, probabilities 0-1, times ISO 8601 in UTC.
 */
export function gapJson(report: GapReport): string {
  const { role, roleName, gamma, settings, summary, rows, domains } = report
  const document = {
    format: 'pacs-ready-gap-report',
    version: 1,
    readAtUtc: new Date(report.now).toISOString(),
    role: { id: role, name: roleName },
    gamma,
    measureSettings: settings,
    summary,
    domains: domains.map(domainOf),
    skills: rows.map(skillOf),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function domainOf({ domain, name, importance, estimate, requiredLevel, meets, below, tooEarly }: DomainGap) {
  return {
    id: domain,
    name,
    importance: rounded(importance, 3),
    ...levelsOf(estimate),
    requiredLevel: rounded(requiredLevel, 2),
    meets,
    below,
    tooEarly,
  }
}

function skillOf(row: GapRow) {
  const { estimate } = row
  return {
    id: row.skill,
    name: row.name,
    domain: row.domain,
    importance: rounded(row.importance, 3),
    ...levelsOf(estimate),
    requiredLevel: row.requiredLevel,
    evidence: row.evidence,
    verdict: row.verdict,
    expectedShortfall: rounded(row.expectedShortfall, 3),
    responsesCounted: estimate.counted,
    responsesWeight: rounded(estimate.effectiveResponses, 4),
    discardedAsTooFast: estimate.tooFast,
    repeatsTooEarly: estimate.earlyRepeats,
    lastCountedUtc: estimate.lastCountedUtc === null ? null : new Date(estimate.lastCountedUtc).toISOString(),
    interview: { other: markOf(row.interview.other), self: markOf(row.interview.self) },
  }
}

/** What the last interview on the skill said; null where nobody rated. */
function markOf(mark: InterviewMark | null) {
  if (mark === null) return null
  const { level, anchored, answers, utc } = mark
  return {
    level: rounded(level, 2),
    anchored: rounded(anchored, 2),
    answers,
    ratedUtc: new Date(utc).toISOString(),
  }
}

function levelsOf({ level, levelLow, levelHigh }: LevelEstimate) {
  return { level: rounded(level, 2), levelLow: rounded(levelLow, 2), levelHigh: rounded(levelHigh, 2) }
}
