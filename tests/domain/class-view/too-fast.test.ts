import { describe, expect, it } from 'vitest'
import { classStandings } from '#src/domain/class-analysis/class-standings.ts'
import { skillsAsked } from '#src/domain/class-view/asked-standings.ts'
import { tooFastIn, tooFastRule, tooFastSkillWords, tooFastWords } from '#src/domain/class-view/too-fast.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { classMembers, syntheticRole, syntheticTree } from '#tests/domain/class-analysis/class-evidence.ts'
import { syntheticClass, type SyntheticClass } from '#tests/domain/class-analysis/synthetic-class.ts'
import { readSmallClass } from '#tests/domain/class-view/small-class.ts'

const tree = syntheticTree(4)
const made = syntheticClass({ seed: 'fast', students: 3, questions: 24, skills: 3 })

/** The class with these responses given in half a second. */
function standingsOf(isFast: (student: number, skill: string) => boolean) {
  const skillOf = new Map(made.questions.map(({ questionId, skill }) => [questionId, skill]))
  const timed: SyntheticClass = {
    ...made,
    attempts: made.attempts.map((attempt, student) => ({
      ...attempt,
      responses: attempt.responses.map(response => ({
        ...response,
        elapsedMs: isFast(student, skillOf.get(response.questionId) ?? '') ? 500 : 60_000,
      })),
    })),
  }
  return classStandings(classMembers(timed), tree, syntheticRole(tree), 0, measureSettings)
}

/** Responses of a student in a skill, by the data. */
function given(student: number, skill: string): number {
  const own = new Set(
    made.questions.filter(question => question.skill === skill).map(({ questionId }) => questionId),
  )
  const responses = made.attempts[student]?.responses ?? []
  return responses.filter(({ questionId, score }) => own.has(questionId) && score !== null).length
}

describe('what was too fast to count', () => {
  it('is nothing where nobody was', () => {
    expect(tooFastIn(standingsOf(() => false))).toEqual({ responses: 0, skills: [], students: [] })
  })

  it('is counted by skill and by student, and says where nothing else is left', () => {
    const found = tooFastIn(
      standingsOf((student, skill) => skill === 'skill-2' || (student === 1 && skill === 'skill-1')),
    )
    const inSecond = [0, 1, 2].map(student => given(student, 'skill-2'))
    expect(found.skills).toEqual([
      { skill: 'skill-1', responses: given(1, 'skill-1'), isAll: false },
      { skill: 'skill-2', responses: inSecond.reduce((sum, one) => sum + one, 0), isAll: true },
    ])
    expect(found.students.map(({ responses }) => responses)).toEqual([
      inSecond[0],
      (inSecond[1] ?? 0) + given(1, 'skill-1'),
      inSecond[2],
    ])
    expect(found.responses).toBe(found.students.reduce((sum, { responses }) => sum + responses, 0))
  })
})

it('is said in words, with the rule of the settings', () => {
  expect(tooFastWords(1)).toBe('1 response was given too fast to count')
  expect(tooFastWords(12)).toBe('12 responses were given too fast to count')
  expect(tooFastRule({ ...measureSettings, rapidResponse: { ms: 2500, shareOfExpected: 0.2 } })).toBe(
    'faster than 2.5 s or 20 % of the time the question is expected to take, whichever is longer',
  )
  expect(
    tooFastSkillWords(
      [
        { skill: 'a', responses: 2 },
        { skill: 'b', responses: 1 },
      ],
      new Map([['a', 'Skill A']]),
    ),
  ).toBe('Skill A (2), b (1)')
})

it('skills were asked about also where everything was left unanswered', () => {
  expect([...skillsAsked(readSmallClass({ Ada: '----' }))]).toEqual(['hl7-syntax'])
  expect([...skillsAsked(readSmallClass({}))]).toEqual([])
})
