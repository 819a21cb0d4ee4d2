import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { attemptProgress } from '#src/domain/quiz/attempt-progress.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { assignedOf, give } from '#tests/storage/test-assignment.ts'
import { attemptOf, respond } from '#tests/storage/test-attempt.ts'

function evidenceOf({ attemptId }: Attempt, ...bodies: EventBody[]) {
  return foldEvents(
    bodies.map((body, seq): LearnerEvent => ({
      ...body,
      v: 1,
      eventId: seq.toString(16).padStart(32, '0'),
      attemptId,
      seq,
      tabId: 'tab',
      tUtc: 1_767_225_600_000 + seq,
      tzOffset: 0,
      tMono: seq,
      prevHash: '',
      hash: '',
    })),
  )
}

const scored: Attempt = {
  ...attemptOf('1'),
  questions: ['two', 'one', 'three'].map(number => ({ id: `question-${number}`, hash: 'h', skill: 's' })),
}
const cleared = { type: 'clear', questionId: 'question-one', questionHash: 'abcdefghijkl' } as const

describe('attemptProgress', () => {
  it('counts responses and points to the first question without one', () => {
    expect(attemptProgress(scored, evidenceOf(scored))).toEqual({ answered: 0, next: 1 })
    expect(attemptProgress(scored, evidenceOf(scored, respond('a')))).toEqual({ answered: 1, next: 1 })
    expect(attemptProgress(scored, evidenceOf(scored, respond('a'), cleared))).toEqual({
      answered: 0,
      next: 1,
    })
    const single = { ...scored, questions: scored.questions.slice(1, 2) }
    expect(attemptProgress(single, evidenceOf(scored, respond('a')))).toEqual({ answered: 1, next: null })
  })

  it('goes by what was seen where nothing is scored here', () => {
    const assigned = assignedOf('5')
    expect(attemptProgress(assigned, evidenceOf(assigned))).toEqual({ answered: 0, next: 1 })
    expect(attemptProgress(assigned, evidenceOf(assigned, give('a')))).toEqual({ answered: 1, next: 2 })
  })

  it('is not confused by other attempts at the same questions', () => {
    const other = { ...scored, attemptId: '2'.repeat(32) }
    expect(attemptProgress(scored, evidenceOf(other, respond('a')))).toEqual({ answered: 0, next: 1 })
  })
})
