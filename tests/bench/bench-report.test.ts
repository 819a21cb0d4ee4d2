import { describe, expect, it } from 'vitest'
import { benchNames } from '#tests/bench/bench-names.ts'
import { ratiosOf } from '#tests/bench/bench-ratios.ts'
import { ratioOf, rowsOf } from '#tests/bench/bench-report.ts'

const rows = rowsOf({
  unit: 'ms',
  values: new Map([
    ['app', [30, 10, 20]],
    ['floor', [10, 10]],
  ]),
})

describe('rowsOf', () => {
  it('makes one row of each thing measured, in order', () => {
    expect(rows).toEqual([
      { name: 'app', median: 20, p95: 30, unit: 'ms', runs: 3 },
      { name: 'floor', median: 10, p95: 10, unit: 'ms', runs: 2 },
    ])
  })
})

describe('ratioOf', () => {
  it('compares medians', () => {
    expect(ratioOf(rows, 'to the floor', ['app', 'floor'], 1.4)).toEqual([
      { name: 'to the floor', value: 2, target: 1.4 },
    ])
  })

  it('says nothing about what was not measured', () => {
    expect(ratioOf(rows, 'to the floor', ['app', 'cellar'])).toEqual([])
  })
})

describe('ratiosOf', () => {
  it('finds its rows under the names of the report', () => {
    const { cold, slowed, feedback } = benchNames
    const names = [cold, slowed, feedback].flatMap(group => Object.values(group))
    const all = rowsOf({ unit: 'ms', values: new Map(names.map(name => [name, [1]])) })
    expect(ratiosOf(all).map(({ value }) => value)).toEqual([1, 1, 1, 1, 1, 1])
  })
})
