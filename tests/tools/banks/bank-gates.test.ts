import { expect, it } from 'vitest'
import { findShortages } from '#tests/tools/banks/bank-gates.ts'

const enough = {
  questions: 100,
  bySkill: { a: 3 },
  byKind: { ordering: 8, 'situational-judgement': 0, 'branching-case': 0 },
  byBank: { dicom: 14, hl7: 14, troubleshooting: 14, 'soft-skills': 14, security: 1 },
}

it('finds nothing short where there is just enough', () => {
  expect(findShortages(enough)).toEqual([])
})

it.each([
  [{ questions: 99 }, '99 questions in all; at least 100 are needed'],
  [{ bySkill: { a: 2 } }, '2 questions for the skill a; at least 3 are needed'],
  [{ byKind: { ordering: 7 } }, '7 questions of the kind ordering; at least 8 are needed'],
  [{ byBank: { ...enough.byBank, hl7: 13 } }, '13 questions in the bank hl7; at least 14 are needed'],
])('finds %j short', (change, sentence) => {
  expect(findShortages({ ...enough, ...change })).toEqual([sentence])
})
