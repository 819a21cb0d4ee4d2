import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairChance } from '#src/domain/repair/repair-chance.ts'
import { repairCredit } from '#src/domain/repair/repair-credit.ts'
import { repairFields, startValues } from '#src/domain/repair/repair-fields.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { tryRepair, wrongFields } from '#src/domain/repair/try-repair.ts'
import { sampleAeRepair as sample } from '#tests/domain/question/sample-ae-repair.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const start = startValues(sample)
const withKey = (...names: string[]) => ({
  ...start,
  ...Object.fromEntries(names.map(name => [name, sample.key[name] ?? ''])),
})

describe('repairCredit', () => {
  it.each<[what: string, values: RepairValues, credit: number]>([
    ['the key', sample.key, 1],
    ['other values that work', { ...sample.key, proposed: ['ImplicitVRLittleEndian', 'JPEGLosslessSV1'] }, 1],
    ['the start', start, 0],
    ['one of three repaired', withKey('port'), 1 / 6],
    ['two of three repaired', withKey('port', 'callingAeTitle'), 1 / 3],
    ['all repaired and one broken', { ...sample.key, host: '192.0.2.2' }, 1 / 3],
    ['one repaired and one broken', { ...withKey('port'), host: '192.0.2.2' }, 0],
    ['one broken', { ...start, host: '192.0.2.2' }, 0],
  ])('of %s', (_what, values, credit) => {
    expect(repairCredit(sample, values)).toBeCloseTo(credit, 12)
  })

  const anyValues = fc.record({
    callingAeTitle: fc.constantFrom('CT_EAST', 'CT_EAST1'),
    calledAeTitle: fc.constantFrom('ARCHIVE1', 'ARCHIVE', ''),
    host: fc.constantFrom('192.0.2.20', '192.0.2.2'),
    port: fc.constantFrom('104', '11112', 'x'),
    proposed: fc.subarray(['ImplicitVRLittleEndian', 'ExplicitVRLittleEndian', 'JPEGLosslessSV1']),
  })

  it('is 1 exactly where the goal is reached, at most a half elsewhere, and a key value never lowers it', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom(...Object.keys(start)), (values, name) => {
        const credit = repairCredit(sample, values)
        const { reached } = tryRepair(sample, values)
        if (reached) expect(credit).toBe(1)
        else expect(credit).toBeLessThanOrEqual(0.5)
        expect(credit).toBeGreaterThanOrEqual(0)
        expect(repairCredit(sample, { ...values, [name]: sample.key[name] ?? '' })).toBeGreaterThanOrEqual(
          credit,
        )
        if (reached) expect(wrongFields(sample, values)).toEqual([])
      }),
    )
  })
})

describe('repairChance', () => {
  it('counts every choice alike and leaves what is typed', () => {
    // One choice of four works.
    expect(repairChance(sampleQuestions.repair)).toBeCloseTo(0.25, 12)
    // The port stays wrong; the title is right by half, two of eight sets of transfer syntaxes work.
    expect(repairChance(sample)).toBeCloseTo((0.5 * (0.5 + 0.25)) / 3, 12)
  })

  it('is drawn near the true mean where there are too many combinations', () => {
    const question = sampleQuestions.repair
    if (question.system !== 'query') throw new Error('The sample is a query')
    const more = [
      'StudyDescription',
      'StudyID',
      'AccessionNumber',
      'PatientSex',
      'AdmissionID',
      'StationName',
    ].map(attribute => ({ attribute, start: '', choices: ['', ' ', '*', '**', ' *', '* ', '***', '****'] }))
    const many = { ...question, keys: [...question.keys, ...more] }
    expect(repairFields(many)).toHaveLength(8)
    // All the added choices are universal.
    expect(repairChance(many)).toBeCloseTo(0.25, 1)
    expect(repairChance(many)).toBe(repairChance(many))
  })
})
