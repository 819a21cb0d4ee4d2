import { csvText } from '#src/domain/format/delimited-text.ts'
import { rounded } from '#src/domain/gap-report-export/rounded.ts'
import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import type { InterviewMark } from '#src/domain/measure/interview-marks.ts'
import { verdictLabel, verdictWords } from '#src/domain/measure/verdict-words.ts'

/**
 * The report as CSV, a line per skill in the order of the report. How it came about (role, time, gamma, version of the
 * measure settings) stands in every line, so that a line alone still says it. Levels are 0-100, probabilities 0-1.
 */
export function gapCsv(report: GapReport): string {
  const domainNames = new Map(report.domains.map(({ domain, name }) => [domain, name]))
  const origin = [report.roleName, new Date(report.now).toISOString(), report.gamma, report.settings.version]
  return csvText({
    head,
    rows: report.rows.map(row => [
      ...cellsOf(row, domainNames.get(row.domain) ?? row.domain, report),
      ...origin,
    ]),
  })
}

const head = [
  'Skill (a text that could be a formula has a leading apostrophe)',
  'Skill id',
  'Domain',
  'Share of role (%)',
  'Level',
  'Band low',
  'Band high',
  'Required level',
  'Evidence for the required level',
  'Verdict',
  'Probability of meeting it',
  'In words',
  'Responses counted',
  'Weight of the responses',
  'Expected shortfall (level points)',
  'Level rated by another in the last interview',
  'Level rated by oneself in the last interview',
  'Role',
  'Read at (UTC)',
  'Probability a verdict needs',
  'Version of the measure settings',
]

function cellsOf(row: GapRow, domain: string, { settings }: GapReport): (string | number | null)[] {
  const { estimate, verdict } = row
  return [
    row.name,
    row.skill,
    domain,
    rounded(row.importance, 2),
    rounded(estimate.level, 1),
    rounded(estimate.levelLow, 1),
    rounded(estimate.levelHigh, 1),
    row.requiredLevel,
    row.evidence,
    verdictLabel(verdict),
    rounded(verdict.probability, 4),
    verdictWords(verdict, settings),
    estimate.counted,
    rounded(estimate.effectiveResponses, 3),
    rounded(row.expectedShortfall, 2),
    markOf(row.interview.other),
    markOf(row.interview.self),
  ]
}

/** Empty where nobody rated. */
function markOf(mark: InterviewMark | null): number | null {
  return mark === null ? null : rounded(mark.level, 1)
}
