import { describe, expect, it } from 'vitest'
import { settlePlan, settleSkill } from '#src/domain/gap-report-export/settle-plan.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { sampleCatalog, sampleEvidence, sampleReport } from '#tests/domain/gap-report-export/sample-report.ts'

const { index } = sampleCatalog
const plan = (evidence: Evidence) => settlePlan(sampleReport(evidence), { index, evidence })
const skillOf = (question: string) => question.replace(/-\d+$/, '')

describe('settlePlan', () => {
  it('asks three questions of each skill nobody asked about', () => {
    const questions = plan(emptyEvidence)?.questions ?? []
    expect(questions.map(skillOf).sort()).toEqual([
      ...Array<string>(3).fill('encoding'),
      ...Array<string>(3).fill('parsing'),
      ...Array<string>(3).fill('viewing'),
    ])
    expect(new Set(questions).size).toBe(9)
  })

  it('leaves settled skills and answered questions out', () => {
    const found = plan(sampleEvidence({ encoding: [0, 0, 0, 0, 0], viewing: [1] }))
    expect(found?.skills.map(({ skill }) => skill)).not.toContain('encoding')
    expect(found?.questions).not.toContain('viewing-0')
    expect(found?.questions.map(skillOf)).toContain('viewing')
  })

  it('has nothing to propose when no response would count', () => {
    const evidence = sampleEvidence({
      encoding: [1, 0, 1, 0, 1, 0, 1, 0],
      viewing: [1, 0, 1, 0, 1, 0, 1, 0],
      parsing: [1, 0, 1, 0, 1, 0, 1, 0],
    })
    expect(plan(evidence)).toBeNull()
  })
})

describe('settleSkill', () => {
  it('gives as many questions of the skill as wanted, the same every time', () => {
    const report = sampleReport(emptyEvidence)
    const [row] = report.rows
    const ask = () => (row ? settleSkill(row, report, { index, evidence: emptyEvidence }, 5) : [])
    expect(ask()).toHaveLength(5)
    expect(new Set(ask().map(skillOf))).toEqual(new Set([row?.skill]))
    expect(ask()).toEqual(ask())
  })
})
