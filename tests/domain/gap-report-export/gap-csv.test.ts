import { describe, expect, it } from 'vitest'
import { gapCsv } from '#src/domain/gap-report-export/gap-csv.ts'
import { sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'

const report = sampleReport(sampleEvidence({ encoding: [0, 0, 0, 0, 0], parsing: [1, 1, 1, 1, 1, 1] }))
const lines = gapCsv(report).split('\r\n')

describe('gapCsv', () => {
  it('has a line per skill in the order of the report, under one heading', () => {
    expect(lines).toHaveLength(1 + 3 + 1)
    expect(lines.at(-1)).toBe('')
    expect(lines.slice(1, 4).map(line => line.split(',')[1])).toEqual(
      report.rows.map(({ skill }) => `"${skill}"`),
    )
  })

  it('says in its heading that texts may carry an apostrophe', () => {
    expect(lines[0]).toContain('leading apostrophe')
  })

  it('holds verdict and probability of every skill', () => {
    const encoding = lines.find(line => line.includes('"encoding"'))
    expect(encoding).toContain(',60,"P","Below",0.')
    expect(encoding).toContain('likely that you do not meet it yet')
    expect(lines.find(line => line.includes('"parsing"'))).toContain(',40,"S","Meets",0.')
    expect(lines.find(line => line.includes('"viewing"'))).toContain('"too few responses: 0 of 3"')
  })

  it('says how each line came about, with a harmless role name', () => {
    for (const line of lines.slice(1, 4)) {
      expect(line).toMatch(/,"'=SUM\(A1\), ""expert""","2026-01-01T01:00:00\.000Z",0\.8,3$/)
    }
  })
})
