import { describe, expect, it } from 'vitest'
import { gapColumns, gapTable } from '#src/domain/gap-report-export/gap-columns.ts'
import { sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'

const report = sampleReport(sampleEvidence({ encoding: [0, 0, 0, 0, 0] }))

describe('gapTable', () => {
  it('shows a skill as the report has it', () => {
    const { head, rows } = gapTable(gapColumns(report), report.rows)
    const cells = rows.find(([name]) => name === 'Encoding') ?? []
    const encoding = new Map(cells.map((cell, at) => [head[at], cell]))
    expect(Object.fromEntries(encoding)).toMatchObject({
      Domain: 'Imaging',
      'Share (%)': 30,
      Required: 60,
      Evidence: 'P',
      Verdict: 'Below',
      Responses: 5,
    })
    expect(encoding.get('Band')).toMatch(/^\d*[05] to \d*[05]$/)
    expect(encoding.get('Likely to meet')).toBe('less than 1 %')
  })

  it('gives every row as many cells as headings', () => {
    const { head, rows } = gapTable(gapColumns(report), report.rows)
    expect(rows.map(({ length }) => length)).toEqual([head.length, head.length, head.length])
  })
})
