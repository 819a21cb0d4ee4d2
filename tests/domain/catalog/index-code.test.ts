import { describe, expect, it } from 'vitest'
import { readIndexCode, writeIndexCode } from '#src/domain/catalog/index-code.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'

const all = questionKinds.flatMap(kind => questionLevels.map(level => ({ kind, level })))
const codes = all.map(({ kind, level }) => writeIndexCode(kind, level)).join('')

describe('the index code', () => {
  it('is one character for each kind and level, and reads as what was written', () => {
    expect(codes).toHaveLength(all.length)
    expect(all.map((_, place) => readIndexCode(codes, place))).toEqual(all)
  })

  it('travels in a JSON text in code without growing', () => {
    expect(JSON.stringify(JSON.stringify(codes))).toHaveLength(codes.length + 6)
  })

  it.each(['', '\u0000', '~'])('has nothing to say of %j', unknown => {
    expect(Object.values(readIndexCode(unknown, 0))).toContain(undefined)
  })
})
