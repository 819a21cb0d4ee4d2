import { describe, expect, it } from 'vitest'
import type { Role } from '#src/domain/catalog/role.ts'
import type { SkillsFile } from '#src/domain/catalog/skill.ts'
import { checkSets } from '#src/domain/interview/check-sets.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { type InterviewSet, interviewSetsFileSchema, setMinutes } from '#src/domain/interview/set.ts'
import { sampleInterviewQuestion as sample } from '#tests/domain/interview/sample-guide.ts'

const texts = { cite: [], definition: '', subTopics: [] }
const skills: SkillsFile = {
  domains: ['troubleshooting', 'soft-skills'].map(id => ({ id, name: id, summary: '' })),
  banks: ['troubleshooting', 'soft-skills'].map(id => ({ id, name: id, summary: '', domain: id })),
  skills: [
    { id: 'ts-connectivity', name: 'Connectivity', bank: 'troubleshooting', ...texts },
    { id: 'soft-detail', name: 'Detail', bank: 'soft-skills', ...texts },
    { id: 'soft-training', name: 'Training', bank: 'soft-skills', ...texts },
  ],
}

const role: Role = {
  id: 'night-shift',
  name: 'Night shift',
  summary: '',
  vintage: '',
  notes: [],
  importance: { troubleshooting: 50, 'soft-skills': 50 },
  required: {
    'ts-connectivity': { level: 60, evidence: 'J' },
    'soft-detail': { level: 45, evidence: 'J' },
    'soft-training': { level: 0, evidence: 'J' },
  },
}

const ask = (id: string, skill: string, minutes: number, other?: Partial<InterviewQuestion>) => ({
  ...sample,
  id,
  skills: [skill],
  minutes,
  ...other,
})

const questions: InterviewQuestion[] = [
  ask('short', 'ts-connectivity', 3),
  ask('cable', 'ts-connectivity', 8),
  ask('typo', 'soft-detail', 7),
  ask('hard', 'soft-detail', 7, { level: 75 }),
  ask('class', 'ts-connectivity', 7, { skills: ['ts-connectivity', 'soft-training'] }),
  ...['a', 'b', 'c', 'd'].map(id => ask(`long-${id}`, 'ts-connectivity', 9)),
]

// 15 of 15 minutes, 24 of 30 and 42 of 45: both ends are allowed.
const whole: InterviewSet[] = [
  { role: 'night-shift', minutes: 15, questions: ['cable', 'typo'] },
  { role: 'night-shift', minutes: 30, questions: ['typo', 'cable', 'long-a'] },
  { role: 'night-shift', minutes: 45, questions: ['typo', 'long-a', 'long-b', 'long-c', 'cable'] },
]

/** What is wrong with the three sets when the first asks other questions. */
function problemsOf(first: Partial<InterviewSet>, ...more: InterviewSet[]) {
  const sets = [...whole.map((set, at) => (at === 0 ? { ...set, ...first } : set)), ...more]
  const file = interviewSetsFileSchema.parse({ sets })
  return checkSets(file, { questions, roles: [role], skills }).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )
}

describe('the sets of interviews', () => {
  it('that are in order have no problems', () => {
    expect(problemsOf({})).toEqual([])
  })

  it('take at most their minutes and at least four fifths of them', () => {
    expect(problemsOf({ questions: ['typo', 'short'] })).toEqual([
      'sets.0.questions: They take 10 minutes. Choose questions of 12 to 15 minutes in all.',
    ])
    expect(problemsOf({ questions: ['typo', 'long-a'] })).toEqual([
      'sets.0.questions: They take 16 minutes. Choose questions of 12 to 15 minutes in all.',
    ])
  })

  it('have a question on soft skills', () => {
    expect(problemsOf({ questions: ['cable', 'short', 'short'] })).toEqual([
      'sets.0.questions.2: "short" is asked twice in this set. Leave one of them out.',
      'sets.0.questions: None is on soft-skills. Every interview has one that is.',
    ])
  })

  it('ask questions there are, and are not judged as a whole before that', () => {
    expect(problemsOf({ questions: ['cable', 'cables'] })).toEqual([
      'sets.0.questions.1: There is no interview question "cables". Use one of this folder.',
    ])
  })

  it('ask at the level of the role, and nothing it does not require', () => {
    expect(problemsOf({ questions: ['cable', 'hard'] })).toEqual([
      'sets.0.questions.1: Its level is 75, and the role night-shift requires 45 of soft-detail. Choose one that is at most 15 away.',
    ])
    expect(problemsOf({ questions: ['typo', 'class'] })).toEqual([
      'sets.0.questions.1: The role night-shift does not require soft-training. Choose another question.',
    ])
  })

  it('are there once for each role and length', () => {
    const [first] = whole
    if (first === undefined) throw new Error('there are three sets')
    expect(problemsOf({}, first)).toEqual([
      'sets.3.minutes: The role night-shift has a set of 15 minutes above. Keep one of the two.',
    ])
    expect(problemsOf({ role: 'day-shift' })).toEqual([
      'sets.0.role: There is no role "day-shift". Use one of roles.yaml.',
      'sets: The role night-shift has no set of 15 minutes. Add one.',
    ])
  })

  it('can have three lengths', () => {
    expect(setMinutes).toEqual([15, 30, 45])
    expect(interviewSetsFileSchema.safeParse({ sets: [{ ...whole[0], minutes: 20 }] }).success).toBe(false)
  })
})
