import { describe, expect, it } from 'vitest'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import type { GapRow } from '#src/domain/measure/gap-report.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { settleFirst } from '#src/domain/measure/settle-first.ts'
import type { Verdict } from '#src/domain/measure/verdict.ts'
import { newYear } from '#tests/domain/learning/learner-events.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

const [someRow] = findGaps(emptyEvidence, testRole, testCatalog, newYear, 0.8, measureSettings).rows

function row(skill: string, verdict: Verdict, fields: Partial<GapRow> = {}): GapRow {
  if (!someRow) throw new Error('No row')
  return { ...someRow, skill, importance: 10, askable: 2, verdict, ...fields }
}

const tooFew = (probability: number, responses: number): Verdict => ({
  kind: 'too-early',
  probability,
  reason: { kind: 'too-few', responses, needed: 3 },
})
const undecided: Verdict = {
  kind: 'too-early',
  probability: 0.5,
  reason: { kind: 'undecided', leaning: 'open' },
}

describe('what to settle first', () => {
  it('is importance x entropy of the verdict per response still needed', () => {
    const [first, second] = settleFirst(
      [row('empty', tooFew(0.5, 0)), row('open', undecided)],
      measureSettings,
    )
    expect(first).toMatchObject({ skill: 'open', responsesNeeded: 1 })
    expect(first?.value).toBeCloseTo(10 * Math.LN2, 12)
    expect(second).toMatchObject({ skill: 'empty', responsesNeeded: 3 })
    expect(second?.value).toBeCloseTo((10 * Math.LN2) / 3, 12)
  })

  it('is rather what is important, and rather what is open', () => {
    const rows = [
      row('sure', tooFew(0.95, 2)),
      row('open', tooFew(0.55, 2)),
      row('important', tooFew(0.55, 2), { importance: 12 }),
    ]
    expect(settleFirst(rows, measureSettings).map(({ skill }) => skill)).toEqual([
      'important',
      'open',
      'sure',
    ])
  })

  it('counts a missing part of a response as one more to ask', () => {
    const needed = (responses: number) =>
      settleFirst([row('any', tooFew(0.5, responses))], measureSettings)[0]?.responsesNeeded
    expect([needed(0), needed(1.75), needed(1.8), needed(2.7)]).toEqual([3, 2, 1, 1])
  })

  it('is nothing that has a verdict or nothing left to ask', () => {
    const rows = [
      row('decided', { kind: 'meets', probability: 0.8 }),
      row('exhausted', undecided, { askable: 0 }),
    ]
    expect(settleFirst(rows, measureSettings)).toEqual([])
  })
})
