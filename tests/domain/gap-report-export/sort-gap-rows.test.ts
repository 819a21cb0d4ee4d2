import { describe, expect, it } from 'vitest'
import { gapColumnIds, gapColumns } from '#src/domain/gap-report-export/gap-columns.ts'
import {
  type GapSorting,
  nextSorting,
  reportSorting,
  sortGapRows,
} from '#src/domain/gap-report-export/sort-gap-rows.ts'
import { sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'

const report = sampleReport(sampleEvidence({ encoding: [0, 0, 0, 0, 0], parsing: [1, 1, 1, 1, 1, 1] }))
const columns = gapColumns(report)
const sorted = (sorting: GapSorting) => sortGapRows(report.rows, columns, sorting).map(({ skill }) => skill)

describe('sortGapRows', () => {
  it('begins with the order of the report', () => {
    expect(sorted(reportSorting)).toEqual(report.rows.map(({ skill }) => skill))
  })

  it.each([
    ['skill', 'ascending', ['encoding', 'parsing', 'viewing']],
    ['skill', 'descending', ['viewing', 'parsing', 'encoding']],
    ['required', 'descending', ['encoding', 'viewing', 'parsing']],
    ['responses', 'descending', ['parsing', 'encoding', 'viewing']],
    ['verdict', 'ascending', ['encoding', 'viewing', 'parsing']],
    ['probability', 'descending', ['parsing', 'viewing', 'encoding']],
  ] as const)('sorts by %s, %s', (column, direction, expected) => {
    expect(sorted({ column, direction })).toEqual(expected)
  })

  it('keeps the order of the report among equals, whichever end comes first', () => {
    const inReport = report.rows.filter(({ domain }) => domain === 'imaging').map(({ skill }) => skill)
    for (const direction of ['ascending', 'descending'] as const) {
      expect(sorted({ column: 'domain', direction }).filter(skill => skill !== 'parsing')).toEqual(inReport)
    }
  })
})

describe('nextSorting', () => {
  it('begins numbers at the largest and texts at A', () => {
    const firsts = columns.map(column => nextSorting(reportSorting, column).direction)
    expect(Object.fromEntries(gapColumnIds.map((id, at) => [id, firsts[at]]))).toMatchObject({
      skill: 'ascending',
      verdict: 'ascending',
      level: 'descending',
      probability: 'descending',
    })
  })

  it('turns round at the second press', () => {
    const [skill] = columns
    const once = skill && nextSorting(reportSorting, skill)
    expect(skill && once && nextSorting(once, skill)).toEqual({ column: 'skill', direction: 'descending' })
  })
})
