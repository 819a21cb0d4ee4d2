import { expect, it } from 'vitest'
import { type BankCounts, findShortages } from '#tests/tools/banks/bank-gates.ts'

const skill = { skill: 'a', questions: 20, kinds: { ordering: 12, numeric: 8 }, uncovered: [] }
const covered = { role: 'r', skill: 'a', required: 30, questions: 6, information: 1, suffices: true }
const enough: BankCounts = {
  questions: 520,
  bySkill: { a: 16 },
  byKind: { ordering: 8, 'situational-judgement': 40 },
  workSamples: 234,
  skills: [skill],
  coverage: [covered],
}

it('finds nothing short where there is just enough', () => {
  expect(findShortages(enough)).toEqual([])
})

it.each<[Partial<BankCounts>, string]>([
  [{ questions: 519 }, '519 questions in all; at least 520 are needed'],
  [{ bySkill: { a: 15 } }, '15 questions for the skill a; at least 16 are needed'],
  [{ byKind: { ordering: 7 } }, '7 questions of the kind ordering; at least 8 are needed'],
  [
    { byKind: { 'situational-judgement': 39 } },
    '39 questions of the kind situational-judgement; at least 40 are needed',
  ],
  [{ workSamples: 233 }, '233 questions are work samples; at least 234 are needed'],
  [
    { skills: [{ ...skill, kinds: { ordering: 13 } }] },
    '13 of 20 questions of a are ordering; at most 60 % may be',
  ],
  [{ skills: [{ ...skill, uncovered: ['c-cancel'] }] }, 'no question of a covers c-cancel'],
  [
    { coverage: [{ ...covered, questions: 5, suffices: false }] },
    'r requires 30 of a, where 5 questions (6 are needed) give information 1.00 (1.00 is needed)',
  ],
])('finds %j short', (change, sentence) => {
  expect(findShortages({ ...enough, ...change })).toEqual([sentence])
})

it('asks nothing where a role hardly requires the skill', () => {
  const little = { ...covered, required: 29, questions: 0, suffices: false }
  expect(findShortages({ ...enough, coverage: [little] })).toEqual([])
})
