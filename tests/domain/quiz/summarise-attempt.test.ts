import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Confidence } from '#src/domain/learning/confidence.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'
import { summariseAttempt } from '#src/domain/quiz/summarise-attempt.ts'
import { hexId, otherEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

/** One question of an attempt: its skill and what became of it; without a score it is unanswered. */
interface Asked {
  readonly skill: string
  readonly score?: number
  readonly confidence?: Confidence | null
}

function attemptOf(asked: readonly Asked[]) {
  const attempt: Attempt = {
    v: 1,
    attemptId: hexId('a'),
    title: 'All skills',
    mode: 'practice',
    seed: 'seed',
    skills: [],
    questions: asked.map(({ skill }, at) => ({ id: `question-${at + 1}`, hash: 'hash', skill })),
    startedUtc: 0,
    deadlineUtc: null,
  }
  const events = asked.flatMap(({ score, skill, confidence = null }, at) =>
    score === undefined
      ? []
      : [responseEvent({ questionId: `question-${at + 1}`, skill, score, confidence, seq: at })],
  )
  return { attempt, events }
}

function summarise(asked: readonly Asked[]) {
  const { attempt, events } = attemptOf(asked)
  return summariseAttempt(attempt, attemptState(events))
}

const ids = (rows: readonly { readonly questionId: string }[]) => rows.map(({ questionId }) => questionId)

describe('summariseAttempt', () => {
  it('adds scores up, unanswered ones as 0', () => {
    const { score, answered, skills } = summarise([
      { skill: 'dicom-web', score: 1 },
      { skill: 'hl7-adt', score: 0.5 },
      { skill: 'dicom-web' },
      { skill: 'dicom-web', score: 0 },
    ])
    expect({ score, answered }).toEqual({ score: 1.5, answered: 3 })
    expect(skills).toEqual([
      { skill: 'dicom-web', score: 1, asked: 3, answered: 2 },
      { skill: 'hl7-adt', score: 0.5, asked: 1, answered: 1 },
    ])
  })

  it('puts what was believed wrongly first, then lucky rights, then the rest that was missed', () => {
    const summary = summarise([
      { skill: 's', score: 0, confidence: 'sure' },
      { skill: 's', score: 1, confidence: 'unsure' },
      { skill: 's', score: 0, confidence: 'unsure' },
      { skill: 's', score: 0.5, confidence: 'sure' },
      { skill: 's', score: 1, confidence: 'sure' },
      { skill: 's' },
      { skill: 's', score: 0.9, confidence: 'unsure' },
      { skill: 's', score: 0 },
      { skill: 's', score: 0, confidence: 'fairly-sure' },
    ])
    expect(ids(summary.sureAndWrong)).toEqual(['question-1', 'question-4'])
    expect(ids(summary.unsureAndRight)).toEqual(['question-2'])
    expect(ids(summary.missed)).toEqual([
      'question-3',
      'question-6',
      'question-7',
      'question-8',
      'question-9',
    ])
    expect(ids(summary.right)).toEqual(['question-5'])
  })

  it('counts positions from 1 and knows what was flagged', () => {
    const { attempt, events } = attemptOf([{ skill: 's', score: 1 }, { skill: 's' }])
    const flag = otherEvent('flag', { questionId: 'question-2', seq: 5 })
    const { rows } = summariseAttempt(attempt, attemptState([...events, flag]))
    expect(rows.map(({ position, isFlagged }) => [position, isFlagged])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(rows[0]?.given?.score).toBe(1)
    expect(rows[1]?.given).toBeNull()
  })

  it('lists every question exactly once; confidence moves no score', () => {
    const asked = fc.record(
      {
        skill: fc.constantFrom('dicom-web', 'hl7-adt', 'soft-detail'),
        score: fc.constantFrom(0, 0.25, 0.5, 1),
        confidence: fc.constantFrom<(Confidence | null)[]>(null, 'unsure', 'fairly-sure', 'sure'),
      },
      { requiredKeys: ['skill'] },
    )
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 12 }), questions => {
        const summary = summarise(questions)
        const { sureAndWrong, unsureAndRight, missed, right } = summary
        const listed = [...sureAndWrong, ...unsureAndRight, ...missed, ...right]
        expect(new Set(listed)).toEqual(new Set(summary.rows))
        expect(listed).toHaveLength(questions.length)
        expect(listed.filter(row => row.given?.score === 1)).toEqual([...unsureAndRight, ...right])
        expect(summary.rows).toHaveLength(questions.length)
        expect(summary.skills.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(summary.score)
        expect(summary.skills.reduce((sum, { asked: count }) => sum + count, 0)).toBe(questions.length)
        const silent = summarise(questions.map(one => ({ ...one, confidence: null })))
        expect(silent.score).toBe(summary.score)
        expect(silent.skills).toEqual(summary.skills)
      }),
    )
  })
})
