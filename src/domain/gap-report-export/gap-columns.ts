import type { Cell, Table } from '#src/domain/format/delimited-text.ts'
import { rounded } from '#src/domain/gap-report-export/rounded.ts'
import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import { isRated } from '#src/domain/measure/interview-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { percent, verdictLabel } from '#src/domain/measure/verdict-words.ts'

/** The columns of the report as a table, in the order shown. */
export const gapColumnIds = [
  'skill',
  'domain',
  'importance',
  'level',
  'band',
  'required',
  'evidence',
  'verdict',
  'probability',
  'responses',
  'rated-by-other',
  'rated-by-self',
  'priority',
] as const
export type GapColumnId = (typeof gapColumnIds)[number]

/** One column: its heading, what its cells show, and what they are sorted by. */
export interface GapColumn {
  readonly id: GapColumnId
  readonly heading: string
  readonly isNumeric: boolean
  readonly cell: (row: GapRow) => Cell
  readonly rank: (row: GapRow) => Cell
}

/** Below comes first: it is what a reader looks for. */
const verdictRanks: Record<GapRow['verdict']['kind'], number> = { below: 0, 'too-early': 1, meets: 2 }

/** What was rated in interviews, where anybody was; empty cells come last. */
const interviewColumns: readonly GapColumn[] = (
  [
    ['rated-by-other', 'Rated by another', 'other'],
    ['rated-by-self', 'Rated by yourself', 'self'],
  ] as const
).map(([id, heading, rater]) => ({
  id,
  heading,
  isNumeric: true,
  cell: ({ interview }) => {
    const mark = interview[rater]
    return mark === null ? '' : rounded(mark.level, 0)
  },
  rank: ({ interview }) => interview[rater]?.level ?? -1,
}))

/** The columns for the rows of a report. */
export function gapColumns({ domains, settings, rows }: GapReport): readonly GapColumn[] {
  const domainNames = new Map(domains.map(({ domain, name }) => [domain, name]))
  const domainOf = (row: GapRow) => domainNames.get(row.domain) ?? row.domain
  const text = (id: GapColumnId, heading: string, cell: (row: GapRow) => string): GapColumn => ({
    id,
    heading,
    isNumeric: false,
    cell,
    rank: cell,
  })
  const number = (
    id: GapColumnId,
    heading: string,
    rank: (row: GapRow) => number,
    digits = 0,
  ): GapColumn => ({
    id,
    heading,
    isNumeric: true,
    cell: row => rounded(rank(row), digits),
    rank,
  })
  return [
    text('skill', 'Skill', row => row.name),
    text('domain', 'Domain', domainOf),
    number('importance', 'Share (%)', row => row.importance, 1),
    number('level', 'Level', row => row.estimate.level),
    {
      ...number('band', 'Band', row => row.estimate.levelLow),
      cell: ({ estimate }) => bandWords(roundedBand(estimate, settings)),
    },
    number('required', 'Required', row => row.requiredLevel),
    text('evidence', 'Evidence', row => row.evidence),
    {
      ...text('verdict', 'Verdict', row => verdictLabel(row.verdict)),
      rank: ({ verdict }) => verdictRanks[verdict.kind] + verdict.probability / 10,
    },
    {
      ...number('probability', 'Likely to meet', row => row.verdict.probability),
      cell: ({ verdict }) => percent(verdict.probability),
    },
    number('responses', 'Responses', row => row.estimate.counted),
    ...(rows.some(({ interview }) => isRated(interview)) ? interviewColumns : []),
    number('priority', 'Weighted shortfall', row => row.priority, 2),
  ]
}

/** Rows under the headings of the columns. */
export function gapTable(columns: readonly GapColumn[], rows: readonly GapRow[]): Table {
  return {
    head: columns.map(({ heading }) => heading),
    rows: rows.map(row => columns.map(({ cell }) => cell(row))),
  }
}

/** A level band in words: "35 to 60". */
export function bandWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${low} to ${high}`
}
