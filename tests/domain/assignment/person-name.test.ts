import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNamesakes, foldName, personName, personNameLimits } from '#src/domain/assignment/person-name.ts'

describe('the name of a person', () => {
  it('F42: is cleaned, and what was taken out is counted', () => {
    expect(personName('  Zoe\u0308\u202e \u0000Lee\n')).toEqual({
      name: 'Zo\u00eb Lee',
      removed: 2,
      wasCut: false,
    })
    expect(personName('\u200b')).toEqual({ name: '', removed: 1, wasCut: false })
  })

  it('F42: has at most 100 letters as a reader counts them', () => {
    expect(personName('é'.normalize('NFD').repeat(100))).toMatchObject({
      name: 'é'.repeat(100),
      wasCut: false,
    })
    expect(personName('é'.normalize('NFD').repeat(101))).toMatchObject({
      name: 'é'.repeat(100),
      wasCut: true,
    })
    expect(personName(`${'x'.repeat(99)} y`)).toMatchObject({ name: 'x'.repeat(99), wasCut: true })
  })

  it('is cut between letters also where each takes many code units', () => {
    const family = '👩\u200d👩\u200d👧\u200d👦'
    const { name, wasCut } = personName(family.repeat(20))
    expect(wasCut).toBe(true)
    expect(name).toBe(family.repeat(Math.floor(personNameLimits.codeUnits / family.length)))
  })

  it('F42: of 10,000 combining marks is short', () => {
    const { name } = personName(`a${'\u0323'.repeat(10_000)}`)
    expect(name.length).toBeLessThan(10)
  })

  it('is the same when cleaned again, and fits where it is stored', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\u0301',
      '\u200d',
      '👩',
      '\u202e',
      '\ud83d',
      'ß',
      '\u1100',
      '\u1161',
    )
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece, maxLength: 400 })),
        typed => {
          const { name } = personName(typed)
          expect(personName(name)).toEqual({ name, removed: 0, wasCut: false })
          expect(name.length).toBeLessThanOrEqual(personNameLimits.codeUnits)
        },
      ),
    )
  })
})

describe('names that look alike', () => {
  it.each([
    ['Ann Lee', 'ANN  LEE'],
    ['Zoë', 'Zoe\u0308'],
    ['Zoë', 'zoe'],
    ['Anne-Marie', 'Anne Marie'],
    ['O’Neil', "O'Neil"],
    ['Straße', 'STRASSE'],
    ['ﬁona', 'Fiona'],
    ['Ｌｅｅ', 'Lee'],
    ['می\u200cخواهم', 'میخواهم'],
  ])('are equal when folded: %s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it.each([
    ['Ann', 'Anna'],
    ['Lee Ann', 'Ann Lee'],
    ['राम', 'रमा'],
    ['И', 'Н'],
  ])('stay apart: %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  it('are found by their places, and names without a letter are like none', () => {
    expect(findNamesakes(['Ann', 'Bob', 'ann', '?', 'BOB', '!', 'Änn'])).toEqual([
      [0, 2, 6],
      [1, 4],
    ])
    expect(findNamesakes([])).toEqual([])
  })
})
