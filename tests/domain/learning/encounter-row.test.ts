import { describe, expect, it } from 'vitest'
import { isEncounterRow } from '#src/domain/learning/encounter-row.ts'

const standing = [3, 1_767_225_600_000, 1, 2, 60, 0.25, 0.5, null, 'practice', 60, 30_000]
const row = [0, 1_767_225_600_000, 1_767_225_660_000, null, standing]

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
    ['left unanswered', rowWith(3, 1_767_225_660_000)],
  ])('%s is one', (_, sound) => {
    expect(isEncounterRow(sound)).toBe(true)
  })

  it.each([
    ['null', null],
    ['an object', { ...row, length: 5 }],
    ['cut short', row.slice(0, 4)],
    ['too long', [...row, null]],
    ['an attempt that is no index', rowWith(0, -1)],
    ['an attempt between indexes', rowWith(0, 0.5)],
    ['a first sight that is no time', rowWith(1, '2026')],
    ['a last sight that is no time', rowWith(2, NaN)],
    ['an end that is no time', rowWith(3, true)],
    ['something else that stands', rowWith(4, {})],
    ['taken back without a number', rowWith(4, [])],
    ['taken back at no number', rowWith(4, ['7'])],
    ['a response cut short', rowWith(4, standing.slice(0, 10))],
    ['a response that is too long', rowWith(4, [...standing, 1])],
    ...[
      ['seq', 0, -1],
      ['time', 1, Infinity],
      ['hash', 2, 1.5],
      ['skill', 3, 'dicom-web'],
      ['level', 4, 50],
      ['chance', 5, 1.01],
      ['score', 6, -0.01],
      ['confidence', 7, 'certain'],
      ['mode', 8, 'constructor'],
      ['expected seconds', 9, null],
      ['elapsed time', 10, undefined],
    ].map(([name, index, value]) => [`a wrong ${String(name)}`, standingWith(Number(index), value)] as const),
  ])('%s is none', (_, broken) => {
    expect(isEncounterRow(broken)).toBe(false)
  })
})
