import { describe, expect, it } from 'vitest'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { skillTreeOf } from '#src/domain/measure/skill-tree.ts'
import { newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

const settings = measureSettings

function gaps(evidence: Evidence, gamma = settings.gamma.own, catalog = testCatalog, role = testRole) {
  return findGaps(evidence, role, catalog, newYear, gamma, settings)
}

/** A response to each question of a skill in the index. */
function responsesTo(skill: string, score: number, count = 3) {
  return testCatalog.index
    .filter(question => question.skill === skill)
    .slice(0, count)
    .map(({ id, level }, seq) =>
      responseEvent({ questionId: id, skill, level, score, chance: 0.02, seq, attempt: 'c0ffee' }),
    )
}

const strongAndWeak = foldEvents([...responsesTo('dicom-web', 1), ...responsesTo('ops-storage', 0)])

describe('a report without evidence', () => {
  const report = gaps(emptyEvidence)

  it('has a row for each required skill of the catalog, all too early to say', () => {
    expect(report.rows.map(({ skill }) => skill).toSorted()).toEqual([
      'constructor',
      'dicom-encoding',
      'dicom-web',
      'ops-storage',
    ])
    expect(report.summary).toEqual({ skills: 4, meets: 0, below: 0, tooEarly: 4, counted: 0, tooFast: 0 })
    expect(report).toMatchObject({ role: 'night-shift', roleName: 'Night shift', gamma: 0.8, settings })
  })

  it('carries what the role says of each skill', () => {
    expect(report.rows.find(({ skill }) => skill === 'ops-storage')).toMatchObject({
      name: 'Storage',
      domain: 'operations-security',
      requiredLevel: 60,
      evidence: 'C',
      // Half of the domain's 30: its other skill is not required, but has its share.
      importance: 15,
      askable: 3,
    })
  })

  it('asks for five responses where the required level is extreme', () => {
    const needed = Object.fromEntries(
      report.rows.map(({ skill, verdict }) => [
        skill,
        verdict.kind === 'too-early' && verdict.reason.kind === 'too-few' ? verdict.reason.needed : 0,
      ]),
    )
    expect(needed).toEqual({ 'dicom-web': 3, 'dicom-encoding': 3, 'ops-storage': 3, constructor: 5 })
  })

  // X ~ N(0, 1.5^2), c = 0.5: E max(0, c - X) = c Phi(c / 1.5) + 1.5 phi(c / 1.5) = 0.5 * 0.630559 + 1.5 * 0.377383.
  it('has the expected shortfall of the prior, in level points, worked out by hand', () => {
    const row = report.rows.find(({ skill }) => skill === 'dicom-web')
    expect(Math.abs((row?.expectedShortfall ?? NaN) - 20 * 0.881354)).toBeLessThan(0.05)
    expect(row?.priority).toBeCloseTo(((row?.expectedShortfall ?? NaN) * 30) / 100, 12)
  })

  it('is sorted by priority: the important high requirement first', () => {
    const priorities = report.rows.map(({ priority }) => priority)
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a))
    expect(report.rows[0]?.skill).toBe('dicom-web')
  })
})

describe('a report of someone strong in one skill and weak in another', () => {
  const report = gaps(strongAndWeak)
  const kind = (skill: string) => report.rows.find(row => row.skill === skill)?.verdict.kind

  it('gives each its verdict and leaves the others open', () => {
    expect(kind('dicom-web')).toBe('meets')
    expect(kind('ops-storage')).toBe('below')
    expect(kind('dicom-encoding')).toBe('too-early')
    expect(report.summary).toMatchObject({ skills: 4, meets: 1, below: 1, tooEarly: 2, counted: 6 })
  })

  it('rests on the same estimates as everything else', () => {
    const { skills } = estimateSkills(strongAndWeak, skillTreeOf(testCatalog), newYear, settings)
    for (const { skill, estimate } of report.rows) expect(estimate).toEqual(skills.get(skill))
  })

  it('is harder to satisfy where somebody else reads it', () => {
    const sure = (gamma: number) => {
      const { meets, below } = gaps(strongAndWeak, gamma).summary
      return meets + below
    }
    expect(sure(0.8)).toBe(2)
    expect(sure(0.999)).toBe(0)
  })

  it('sums up each domain over the required skills', () => {
    const [dicom, operations, soft] = report.domains
    const levels = report.rows
      .filter(({ domain }) => domain === 'dicom')
      .map(({ estimate }) => estimate.level)
    expect(dicom).toMatchObject({ name: 'DICOM', importance: 60, requiredLevel: 50, meets: 1, tooEarly: 1 })
    expect(dicom?.estimate.level).toBeCloseTo(levels.reduce((a, b) => a + b, 0) / 2, 10)
    expect(operations).toMatchObject({ requiredLevel: 60, below: 1, meets: 0 })
    expect(soft).toMatchObject({ domain: 'soft-skills', requiredLevel: 20 })
    expect(dicom?.estimate.levelHigh).toBeGreaterThan(operations?.estimate.levelHigh ?? NaN)
  })
})

describe('what would settle the most', () => {
  it('is asked only of skills that are too early and have questions left', () => {
    expect(gaps(strongAndWeak).settleFirst.map(({ skill }) => skill)).toEqual([
      'dicom-encoding',
      'constructor',
    ])
    const seen = foldEvents(responsesTo('dicom-encoding', 1).map(event => ({ ...event, elapsedMs: 1 })))
    expect(gaps(seen).rows.find(({ skill }) => skill === 'dicom-encoding')).toMatchObject({ askable: 0 })
    expect(gaps(seen).settleFirst.map(({ skill }) => skill)).not.toContain('dicom-encoding')
  })

  it('says how many responses are missing at least', () => {
    const [first] = gaps(foldEvents(responsesTo('dicom-web', 1, 2))).settleFirst
    expect(first).toMatchObject({ skill: 'dicom-web', name: 'DICOMweb', responsesNeeded: 1 })
  })
})

describe('what does not belong in a report', () => {
  it('is a response to a version named in the errata', () => {
    const erratum = {
      questionId: 'dicom-web-60',
      hashes: ['hash-of-it'],
      date: '2026-01-02',
      whatWasWrong: 'Key.',
    }
    const catalog = { ...testCatalog, errata: [erratum] }
    const { rows, summary } = gaps(strongAndWeak, 0.8, catalog)
    expect(summary.counted).toBe(5)
    expect(rows.find(({ skill }) => skill === 'dicom-web')?.verdict.kind).toBe('too-early')
  })

  it('is a skill the role does not require, or one the catalog does not have', () => {
    const required = {
      'dicom-web': { level: 60, evidence: 'S' as const },
      gone: { level: 60, evidence: 'S' as const },
    }
    const { rows, domains } = gaps(emptyEvidence, 0.8, testCatalog, { ...testRole, required })
    expect(rows.map(({ skill }) => skill)).toEqual(['dicom-web'])
    expect(domains.map(({ domain }) => domain)).toEqual(['dicom'])
  })

  it('is anything for a role that requires nothing', () => {
    const report = gaps(strongAndWeak, 0.8, testCatalog, { ...testRole, required: {} })
    expect(report).toMatchObject({ rows: [], domains: [], settleFirst: [], summary: { skills: 0 } })
  })
})
