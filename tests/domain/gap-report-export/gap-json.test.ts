import { describe, expect, it } from 'vitest'
import { gapJson } from '#src/domain/gap-report-export/gap-json.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'

const report = sampleReport(sampleEvidence({ encoding: [0, 0, 0, 0, 0] }))
const document: unknown = JSON.parse(gapJson(report))

describe('gapJson', () => {
  it('says how it came about', () => {
    expect(document).toMatchObject({
      format: 'pacs-ready-gap-report',
      version: 1,
      readAtUtc: '2026-01-01T01:00:00.000Z',
      role: { id: 'sample-role', name: '=SUM(A1), "expert"' },
      gamma: 0.8,
      measureSettings,
      summary: { skills: 3, below: 1, counted: 5 },
    })
  })

  it('holds every skill with its verdict, in the order of the report', () => {
    expect(document).toMatchObject({
      skills: report.rows.map(({ skill, requiredLevel, verdict }) => ({ id: skill, requiredLevel, verdict })),
      domains: [{ id: 'imaging' }, { id: 'messages' }],
    })
  })

  it('tells when the newest response that counts was given, and that there is none', () => {
    expect(document).toMatchObject({
      skills: report.rows.map(({ skill }) => ({
        lastCountedUtc: skill === 'encoding' ? '2026-01-01T00:04:00.000Z' : null,
      })),
    })
  })

  it('leaves the posteriors out', () => {
    expect(gapJson(report)).not.toContain('posterior')
  })
})
