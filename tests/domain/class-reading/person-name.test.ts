import { describe, expect, it } from 'vitest'
import { foldedName, isSameClass, studentIdOf } from '#src/domain/class-reading/person-name.ts'

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
