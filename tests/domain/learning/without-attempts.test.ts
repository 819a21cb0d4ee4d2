import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { withoutAttempts } from '#src/domain/learning/without-attempts.ts'
import { makeEvents } from '#tests/storage/make-events.ts'

const { attempts, events } = makeEvents(120)
const [first, second] = attempts.map(({ attemptId }) => attemptId)
const evidence = foldEvents(events)

describe('withoutAttempts', () => {
  it('takes out what was given in them, and keeps that the questions were seen', () => {
    const left = withoutAttempts(evidence, new Set([first ?? '']))
    for (const [questionId, encounters] of evidence.questions) {
      for (const [attemptId, encounter] of encounters) {
        const expected = attemptId === first ? { ...encounter, standing: null } : encounter
        expect(left.questions.get(questionId)?.get(attemptId)).toEqual(expected)
      }
    }
    expect(left.questions.size).toBe(evidence.questions.size)
  })

  it('is the same object where none of them is in it', () => {
    expect(withoutAttempts(evidence, new Set())).toBe(evidence)
    expect(withoutAttempts(evidence, new Set(['elsewhere']))).toBe(evidence)
    expect(withoutAttempts(evidence, new Set([second ?? '']))).not.toBe(evidence)
  })
})
