import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanName, foldedName, isSameClass, studentIdOf } from '#src/domain/class-reading/person-name.ts'

describe('a name typed by a stranger', () => {
  it.each([
    ['Ana', 'Ana', 0],
    ['  Ana \t Maria\n', 'Ana Maria', 0],
    ['Zoe\u0308', 'Zo\u00EB', 0],
    ['A\u202Ena\u2066', 'Ana', 2],
    ['A\0n\u0007a', 'Ana', 2],
    ['A\u200Bna\uFEFF', 'Ana', 1],
    ['\uD800Ana', 'Ana', 1],
    ['نیم\u200Cفاصله', 'نیم\u200Cفاصله', 0],
    ['', '', 0],
  ])('%j is kept as %j', (typed, text, removed) => {
    expect(cleanName(typed)).toEqual({ text, removed })
  })

  it('keeps four marks over a letter and no more', () => {
    const { text, removed } = cleanName(`Z${'\u0323'.repeat(10_000)}`)
    expect(text.length).toBeLessThan(8)
    expect(removed).toBeGreaterThan(9_990)
  })

  it('comes out the same when cleaned again', () => {
    const unit = fc.oneof(
      fc.constantFrom(' ', '\u0323', '\u0308', '\u202E', '\uD800', '\u200B', 'e', '\u1100', '\u1161'),
      fc.nat({ max: 0xffff }).map(code => String.fromCharCode(code)),
    )
    fc.assert(
      fc.property(fc.string({ unit }), typed => {
        const { text } = cleanName(typed)
        expect(cleanName(text)).toEqual({ text, removed: 0 })
        expect(text).not.toMatch(/\p{Cs}/u)
      }),
    )
  })
})

describe('names that look alike', () => {
  it.each([
    ['Zoë Meyer', 'zoe meyer'],
    ['Müller', 'MULLER'],
    ["O'Brien", 'OBrien'],
    ['Ana-Maria', 'Ana Maria'],
    ['Ａｎａ', 'Ana'],
    ['ﬁona', 'Fiona'],
  ])('%s and %s fold to one', (a, b) => {
    expect(foldedName(a)).toBe(foldedName(b))
  })

  it('stay apart where a letter differs', () => {
    expect(foldedName('Ana')).not.toBe(foldedName('Anna'))
    expect(foldedName('李')).not.toBe(foldedName('王'))
  })

  it('can be in one class where one of them says none', () => {
    expect(isSameClass({ className: '4B' }, { className: '4b' })).toBe(true)
    expect(isSameClass({ className: '' }, { className: '4b' })).toBe(true)
    expect(isSameClass({ className: '4c' }, { className: '4b' })).toBe(false)
  })
})

describe('the id of a person', () => {
  const ana = { name: 'Ana', className: '4b', deviceId: 'd1', attemptId: 'a1' }

  it('follows name and class, whatever the device', () => {
    expect(studentIdOf(ana)).toBe(studentIdOf({ ...ana, deviceId: 'd2', attemptId: 'a2' }))
    expect(studentIdOf(ana)).not.toBe(studentIdOf({ ...ana, className: '4c' }))
    expect(studentIdOf({ ...ana, name: 'Ana4', className: 'b' })).not.toBe(
      studentIdOf({ ...ana, name: 'Ana', className: '4b' }),
    )
  })

  it('follows the device where there is no name, and the attempt where there is neither', () => {
    const nobody = { ...ana, name: '' }
    expect(studentIdOf(nobody)).toBe(studentIdOf({ ...nobody, attemptId: 'a2', className: '4c' }))
    expect(studentIdOf(nobody)).not.toBe(studentIdOf({ ...nobody, deviceId: 'd2' }))
    const nothing = { ...nobody, deviceId: '' }
    expect(studentIdOf(nothing)).not.toBe(studentIdOf({ ...nothing, attemptId: 'a2' }))
  })
})
