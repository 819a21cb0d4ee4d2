import { describe, expect, it } from 'vitest'
import { otherQuestions } from '#src/domain/memory/other-questions.ts'
import type { Question } from '#src/domain/question/question.ts'
import { sampleQuestions } from '#tests/domain/question/sample-questions.ts'

const question = (id: string, covers: string[], level: Question['level'] = 60): Question => ({
  ...sampleQuestions['single-choice'],
  id,
  covers,
  level,
})
const asked = question('asked', ['fields', 'separators'])
const idsOf = (pool: Question[], count = 2, seen: string[] = []) =>
  otherQuestions(asked, pool, count, id => seen.includes(id)).map(({ id }) => id)

describe('other questions that test the same', () => {
  it('share the most sub-topics, then are nearest in level, then first by name', () => {
    const pool = [
      question('near', ['dates']),
      question('both', ['separators', 'fields'], 90),
      question('one-far', ['fields'], 20),
      question('one-near', ['fields'], 75),
      asked,
      question('also-near', ['dates']),
    ]
    expect(idsOf(pool, 9)).toEqual(['both', 'one-near', 'one-far', 'also-near', 'near'])
    expect(idsOf(pool)).toEqual(['both', 'one-near'])
  })

  it('are those not seen yet before those seen, as long as they share something', () => {
    const pool = [
      question('both', ['fields', 'separators']),
      question('one', ['fields']),
      question('dates', ['dates']),
    ]
    expect(idsOf(pool, 3, ['both'])).toEqual(['one', 'both', 'dates'])
    expect(idsOf(pool, 3, ['both', 'one'])).toEqual(['both', 'one', 'dates'])
  })

  it('are none where the skill has no other', () => {
    expect(idsOf([asked])).toEqual([])
  })
})
