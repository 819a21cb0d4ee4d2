import { describe, expect, it } from 'vitest'
import { assignedMode, mayShowScore } from '#src/domain/assignment/feedback-rights.ts'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import { assignmentOf } from '#tests/domain/assignment/make-assignment.ts'
import { assignedOf } from '#tests/storage/test-assignment.ts'

const { assignment } = assignedOf('1')
if (assignment === undefined) throw new Error('it is an attempt at an assignment')

describe('what a finished attempt may show', () => {
  it.each([
    ['each', 'device', true, true],
    ['end', 'device', true, true],
    ['score', 'device', false, true],
    ['none', 'device', false, false],
    ['each', 'instructor', false, false],
    ['end', 'instructor', false, false],
    ['score', 'instructor', false, false],
    ['none', 'instructor', false, false],
  ] as const)('feedback %s, scored on the side of the %s', (feedback, grading, review, score) => {
    const attempt = { assignment: { ...assignment, feedback, grading } }
    expect([mayReview(attempt), mayShowScore(attempt)]).toEqual([review, score])
  })

  it('is everything where nobody assigned it', () => {
    expect([mayReview({}), mayShowScore({})]).toEqual([true, true])
  })
})

describe('assignedMode', () => {
  it('is practice only where feedback comes after each response', () => {
    expect(assignedMode(assignmentOf({ mode: 'practice', feedback: 'each' }))).toBe('practice')
    for (const feedback of ['end', 'score', 'none'] as const) {
      expect(assignedMode(assignmentOf({ mode: 'practice', feedback }))).toBe('exam')
    }
    expect(assignedMode(assignmentOf({ mode: 'exam', feedback: 'each' }))).toBe('exam')
    expect(assignedMode(assignmentOf({ mode: 'practice', feedback: 'each', grading: 'instructor' }))).toBe(
      'exam',
    )
  })

  it('of a readiness check is that of a check', () => {
    const terms = {
      roleId: 'role',
      skills: [{ id: 'dicom-web', requiredLevel: 60 }],
      gamma: 0.8,
      budget: 5,
      again: true,
    }
    expect(assignedMode(assignmentOf({ questions: { kind: 'check', terms } }))).toBe('check')
  })
})
