import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { gapColumns, gapTable } from '#src/domain/gap-report-export/gap-columns.ts'
import { gapCsv } from '#src/domain/gap-report-export/gap-csv.ts'
import { gapJson } from '#src/domain/gap-report-export/gap-json.ts'
import { sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'
import { ratingEvent } from '#tests/domain/learning/learner-events.ts'

const jsonSchema = z.object({ skills: z.array(z.looseObject({ id: z.string() })) })
const responses = sampleEvidence({ encoding: [1, 0] })
const rated = foldEvents(
  [
    ratingEvent({ skill: 'encoding', criteria: [{ id: 'order', anchored: 5 }] }),
    ratingEvent({ skill: 'encoding', seq: 1, rater: 'self', criteria: [{ id: 'order', anchored: 2 }] }),
  ],
  responses,
)
const without = sampleReport(responses)
const report = sampleReport(rated)

describe('ratings of interviews in the files of a report', () => {
  it('have two columns of the table, and none where nobody rated', () => {
    const { head, rows } = gapTable(gapColumns(report), report.rows)
    const at = head.indexOf('Rated by another')
    expect(head[at + 1]).toBe('Rated by yourself')
    const cells = rows.map(row => [row[0], row[at], row[at + 1]])
    expect(cells).toContainEqual(['Encoding', 80, 50])
    expect(cells).toContainEqual(['Viewing', '', ''])
    expect(gapTable(gapColumns(without), without.rows).head.join()).not.toContain('Rated')
  })

  it('stand in every line of the CSV, empty where nobody rated', () => {
    const [, ...lines] = gapCsv(report).trimEnd().split('\r\n')
    for (const line of lines) expect(line).toMatch(line.includes('encoding') ? /,80,50,"'=/ : /,,,"'=/)
    expect(lines).toHaveLength(3)
  })

  it('stand in the JSON apart from the level, which they do not change', () => {
    const mark = { answers: 1, ratedUtc: '2026-01-01T00:00:00.000Z' }
    const interview = {
      other: { level: 80, anchored: 5, ...mark },
      self: { level: 50, anchored: 2, ...mark },
    }
    const skillsOf = (text: string) => jsonSchema.parse(JSON.parse(text)).skills
    expect(skillsOf(gapJson(report))).toEqual(
      skillsOf(gapJson(without)).map(skill => (skill.id === 'encoding' ? { ...skill, interview } : skill)),
    )
  })
})
