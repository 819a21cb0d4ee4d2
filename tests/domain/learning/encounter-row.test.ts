import { describe, expect, it } from 'vitest'
import { isEncounterRow } from '#src/domain/learning/encounter-row.ts'

const standing = [3, 1_767_225_600_000, 1, 2, 60, 0.25, 0.5, null, 'practice', 60, 30_000]
const row = [0, 1_767_225_600_000, 1_767_225_660_000, null, standing, null]

const replaced = (list: readonly unknown[], index: number, value: unknown): unknown[] =>
  list.map((old, i) => (i === index ? value : old))
const rowWith = (index: number, value: unknown): unknown[] => replaced(row, index, value)
const standingWith = (index: number, value: unknown) => rowWith(4, replaced(standing, index, value))

describe('an encounter row', () => {
  it.each([
    ['with a response', row],
    ['with a response said to be sure', standingWith(7, 'sure')],
    ['from an exam', standingWith(8, 'exam')],
    ['taken back', rowWith(4, [7])],
    ['with nothing that stands', rowWith(4, null)],
    ['flagged', rowWith(5, [1_767_225_600_000, true])],
    ['left unanswered', rowWith(3, 1_767_225_660_000)],
  ])('%s is one', (_, sound) => {
    expect(isEncounterRow(sound)).toBe(true)
  })

  const broken: [string, unknown][] = [
    ['null', null],
    ['an object', { 0: 0, length: 5 }],
    ['cut short', row.slice(0, 5)],
    ['too long', [...row, null]],
    ['an attempt that is no index', rowWith(0, -1)],
    ['an attempt between indexes', rowWith(0, 0.5)],
    ['a first sight that is no time', rowWith(1, '2026')],
    ['a last sight that is no time', rowWith(2, NaN)],
    ['an end that is no time', rowWith(3, true)],
    ['something else that stands', rowWith(4, {})],
    ['taken back without a number', rowWith(4, [])],
    ['taken back at no number', rowWith(4, ['7'])],
    ['a flag that is none', rowWith(5, true)],
    ['a flag at no time', rowWith(5, [NaN, true])],
    ['a flag neither set nor taken off', rowWith(5, [1_767_225_600_000, 1])],
    ['a response cut short', rowWith(4, standing.slice(0, 10))],
    ['a response that is too long', rowWith(4, [...standing, 1])],
    ['a wrong seq', standingWith(0, -1)],
    ['a wrong time', standingWith(1, Infinity)],
    ['a wrong hash', standingWith(2, 1.5)],
    ['a wrong skill', standingWith(3, 'dicom-web')],
    ['a wrong level', standingWith(4, 50)],
    ['a wrong chance', standingWith(5, 1.01)],
    ['a wrong score', standingWith(6, -0.01)],
    ['a wrong confidence', standingWith(7, 'certain')],
    ['a wrong mode', standingWith(8, 'constructor')],
    ['a wrong expected time', standingWith(9, null)],
    ['a wrong elapsed time', standingWith(10, undefined)],
  ]

  it.each(broken)('%s is none', (_, stored) => {
    expect(isEncounterRow(stored)).toBe(false)
  })
})
