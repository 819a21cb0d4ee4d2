import { describe, expect, it } from 'vitest'
import { setMinutes } from '#src/domain/interview/set.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

const { interview, interviewSets, roles, skills } = await readShippedQuizzes()

describe('the interviews shipped', () => {
  it('have 60 questions over all domains and all skills, 24 of them on soft skills', () => {
    const mains = interview.map(({ skills: [main = ''] }) => main)
    expect(interview.length).toBeGreaterThanOrEqual(60)
    expect(mains.filter(id => id.startsWith('soft-')).length).toBeGreaterThanOrEqual(24)
    expect(skills.skills.map(({ id }) => id).filter(id => !mains.includes(id))).toEqual([])
  })

  it('have a set of each length for each role, and the sets of a role share no question', () => {
    expect(interviewSets).toHaveLength(roles.roles.length * setMinutes.length)
    for (const role of roles.roles) {
      const asked = interviewSets.filter(set => set.role === role.id).flatMap(set => set.questions)
      expect(new Set(asked).size).toBe(asked.length)
    }
  })
})
