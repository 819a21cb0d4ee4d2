import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { applyEvent, foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import { anyEventsTwice, someSkills } from '#tests/domain/learning/any-events.ts'
import { day, minute, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

const settings = measureSettings
const tree = {
  domains: [
    { id: 'dicom', skills: ['dicom-web', 'dicom-encoding'] },
    { id: 'hl7', skills: ['hl7-adt'] },
    { id: 'odd', skills: ['constructor'] },
  ],
}
const now = newYear + 30 * day

function estimates(evidence: Evidence): ReadonlyMap<string, SkillEstimate> {
  return estimateSkills(evidence, tree, now, settings).skills
}

function estimateOf(evidence: Evidence, skill: string): SkillEstimate {
  const estimate = estimates(evidence).get(skill)
  if (!estimate) throw new Error(`No estimate of ${skill}`)
  return estimate
}

/** So many responses to different questions of a skill, one a minute, read as they are given. */
function responses(count: number, fields: Parameters<typeof responseEvent>[0] = {}): Evidence {
  const events = Array.from({ length: count }, (_, i) =>
    responseEvent({ ...fields, questionId: `question-${i}`, seq: i, tUtc: now + i * minute }),
  )
  return foldEvents(events)
}

describe('an estimate without any response', () => {
  const nobody = estimates(emptyEvidence)

  it('covers every skill of the tree and is the same for all', () => {
    expect([...nobody.keys()].toSorted()).toEqual(someSkills.toSorted())
    expect(new Set([...nobody.values()].map(({ level }) => level.toFixed(6)))).toEqual(new Set(['50.000000']))
  })

  // z(0.90) = 1.281552, SD 1.5: 50 +- 20 * 1.5 * 1.281552 = 50 +- 38.4.
  it('is the prior: level 50, 80 % between 12 and 88, resting on nothing', () => {
    const estimate = nobody.get('constructor')
    expect(estimate?.levelLow).toBeCloseTo(11.6, 0)
    expect(estimate?.levelHigh).toBeCloseTo(88.4, 0)
    expect(estimate).toMatchObject({ effectiveResponses: 0, counted: 0, tooFast: 0, lastCountedUtc: null })
  })
})

describe('what an estimate rests on', () => {
  it('is counted by reason, with the weights summed', () => {
    const evidence = foldEvents([
      responseEvent({ tUtc: now - 540 * day }),
      responseEvent({ attempt: 'b', tUtc: now, questionId: 'question-two' }),
      responseEvent({ attempt: 'b', tUtc: now, questionId: 'question-three', elapsedMs: 1, seq: 1 }),
      responseEvent({ attempt: 'c', tUtc: now, questionId: 'question-two' }),
    ])
    const { effectiveResponses, counted, tooFast, earlyRepeats, lastCountedUtc } = estimateOf(
      evidence,
      'dicom-web',
    )
    expect({ counted, tooFast, earlyRepeats, lastCountedUtc }).toEqual({
      counted: 2,
      tooFast: 1,
      earlyRepeats: 1,
      lastCountedUtc: now,
    })
    // One half-life; a single newer response makes no session of its own: 1 + 0.5.
    expect(effectiveResponses).toBeCloseTo(1.5, 12)
  })

  it('leaves out skills that are not in the tree', () => {
    const other = foldEvents([responseEvent({ skill: 'imported-skill' })])
    expect(estimateOf(other, 'dicom-web')).toEqual(estimateOf(emptyEvidence, 'dicom-web'))
  })

  it('does not move for a response without weight', () => {
    const fast = foldEvents([responseEvent({ elapsedMs: 1 })])
    expect(estimateOf(fast, 'dicom-web').eap).toBe(estimateOf(emptyEvidence, 'dicom-web').eap)
  })
})

describe('extreme patterns', () => {
  it.each([
    ['all right', 1, 60, 100],
    ['all wrong', 0, 0, 40],
  ])('%s stay finite and proper', (_, score, lowest, highest) => {
    const evidence = responses(40, { score, level: 75 })
    for (const { posterior, eap, sd, low, high, level } of estimates(evidence).values()) {
      expect([eap, sd, low, high].every(Number.isFinite)).toBe(true)
      expect(low).toBeLessThan(eap)
      expect(high).toBeGreaterThan(eap)
      expect(posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
      expect(level).toBeGreaterThanOrEqual(lowest)
      expect(level).toBeLessThanOrEqual(highest)
    }
  })

  it('become surer with every response', () => {
    const sds = [1, 5, 20].map(count => estimateOf(responses(count), 'dicom-web').sd)
    expect(sds[0]).toBeLessThan(1.5)
    expect(sds[1]).toBeLessThan(sds[0] ?? 0)
    expect(sds[2]).toBeLessThan(sds[1] ?? 0)
  })
})

describe('estimates of any log', () => {
  it('are the same to the last bit, live or replayed, in whatever order', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events, again }) => {
        const live = events.reduce(applyEvent, emptyEvidence)
        const replayed = estimates(foldEvents(again))
        expect(estimates(live)).toEqual(replayed)
      }),
      { numRuns: 60 },
    )
  })

  it('are proper distributions', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events }) => {
        for (const { posterior, eap, low, high } of estimates(foldEvents(events)).values()) {
          expect(posterior.every(mass => mass >= 0)).toBe(true)
          expect(posterior.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
          expect(low).toBeLessThan(high)
          expect(Math.abs(eap)).toBeLessThanOrEqual(6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never fall on any skill when one response is better', () => {
    const better = fc.record({ which: fc.nat(), by: fc.double({ min: 0.01, max: 1, noNaN: true }) })
    fc.assert(
      fc.property(anyEventsTwice, better, ({ events }, { which, by }) => {
        const sound = events.map((event, seq) => ({ ...event, seq }))
        const index = sound.length === 0 ? 0 : which % sound.length
        const raised = sound.map((event, i) =>
          i === index && event.type === 'response'
            ? { ...event, score: Math.min(1, event.score + by) }
            : event,
        )
        const before = estimates(foldEvents(sound))
        for (const [skill, after] of estimates(foldEvents(raised))) {
          expect(after.eap).toBeGreaterThanOrEqual((before.get(skill)?.eap ?? NaN) - 1e-12)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('one more right response', () => {
  it('raises its own skill most, then its domain, then the others', () => {
    const rise = (skill: string) => estimateOf(responses(1), skill).eap - estimateOf(emptyEvidence, skill).eap
    expect(rise('dicom-web')).toBeGreaterThan(rise('dicom-encoding'))
    expect(rise('dicom-encoding')).toBeGreaterThan(rise('hl7-adt'))
    expect(rise('hl7-adt')).toBeGreaterThan(0.01)
  })

  it('says more from a question that is harder to guess', () => {
    const rise = (chance: number) => estimateOf(responses(1, { chance }), 'dicom-web').eap
    expect(rise(0.02)).toBeGreaterThan(rise(0.25))
    expect(rise(0.25)).toBeGreaterThan(rise(0.5))
  })
})
