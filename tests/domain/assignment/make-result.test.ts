import { describe, expect, it } from 'vitest'
import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { makeResult } from '#src/domain/assignment/make-result.ts'
import { resultFacts } from '#src/domain/assignment/result-facts.ts'
import { resultMail } from '#src/domain/assignment/result-mail.ts'
import { resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { assignmentOf } from '#tests/domain/assignment/make-assignment.ts'
import { assignedOf, give } from '#tests/storage/test-assignment.ts'
import { attemptOf, finish, respond } from '#tests/storage/test-attempt.ts'
import { askFor, checkOf, laterQuestions, respondInCheck } from '#tests/storage/test-check.ts'
import { withHash } from '#tests/storage/make-events.ts'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'

const start = 1_767_225_600_000

/** A log of these events with a sound chain, a minute apart. */
function logOf({ attemptId }: Attempt, bodies: readonly EventBody[]): LearnerEvent[] {
  const events: LearnerEvent[] = []
  for (const [seq, body] of bodies.entries()) {
    const stamp = { v: 1, eventId: seq.toString(16).padStart(32, '0'), attemptId, seq, tabId: 'tab' } as const
    const times = { tUtc: start + (seq + 1) * 60_000, tzOffset: 60, tMono: seq * 60_000 }
    events.push(withHash({ ...body, ...stamp, ...times, prevHash: events.at(-1)?.hash ?? '' }))
  }
  return events
}

const about = { questionId: 'question-one', questionHash: 'withheld-one' }
const attempt = assignedOf('5')
const bodies: EventBody[] = [
  give('b'),
  { type: 'clock', jumpMs: 90_000 },
  give('a'),
  { ...about, type: 'report', text: 'Two are right.' },
  { type: 'finish', reason: 'time-up', unanswered: ['question-two'] },
]
const parts = {
  attempt,
  events: logOf(attempt, bodies),
  deviceId: 'd'.repeat(32),
  banks: 'AAAAAAAAAAAA',
  sealedUtc: start + 7_200_000,
  app: { version: '0.1.0', build: 'test' },
}

describe('makeResult', () => {
  it('is a result as its schema has it, with its events in order and their hash', () => {
    const result = makeResult({ ...parts, events: parts.events.toReversed() })
    expect(resultPayloadSchema.parse(result)).toEqual(result)
    expect(result.events).toEqual(parts.events)
    expect(result.eventsHash).toBe(shortHash(canonicalJson(parts.events)))
    expect(result).toEqual(makeResult(parts))
  })

  it('has an id of its attempt and events alone', () => {
    const { resultId } = makeResult(parts)
    expect(resultId).toMatch(/^[0-9a-f]{32}$/)
    const elsewhere = { ...parts, sealedUtc: 0, deviceId: '', banks: 'BBBBBBBBBBBB' }
    expect(makeResult(elsewhere).resultId).toBe(resultId)
    const fewer = makeResult({ ...parts, events: parts.events.slice(0, -1) })
    const other = makeResult({ ...parts, attempt: { ...attempt, attemptId: '6'.repeat(32) } })
    expect(new Set([resultId, fewer.resultId, other.resultId]).size).toBe(3)
  })

  it('reports no score where the instructor scores', () => {
    expect(makeResult(parts).reported).toBeNull()
  })

  it('reports the score of the last response to each question, unanswered ones as none', () => {
    const scored: Attempt = {
      ...attemptOf('1'),
      questions: ['one', 'two'].map(number => ({ id: `question-${number}`, hash: 'h', skill: 's' })),
    }
    const events = logOf(scored, [respond('b'), respond('a'), finish])
    expect(makeResult({ ...parts, attempt: scored, events }).reported).toEqual({
      score: 1,
      answered: 1,
      asked: 2,
    })
  })

  it('counts of a readiness check what it asked', () => {
    const [second] = laterQuestions
    if (second === undefined) throw new Error('there are later questions')
    const check = checkOf('4')
    const asked = askFor(second.asked)
    const events = logOf(check, [respondInCheck('a'), asked, respondInCheck('b', second.asked), finish])
    expect(makeResult({ ...parts, attempt: check, events }).reported).toEqual({
      score: 1,
      answered: 2,
      asked: 2,
    })
  })
})

describe('resultFacts', () => {
  it('says what is in a result about a person', () => {
    expect(resultFacts(makeResult(parts))).toEqual({
      name: 'Zoë',
      className: '4b',
      asked: 2,
      answered: 1,
      startedUtc: attempt.startedUtc,
      finishedUtc: start + 5 * 60_000,
      onQuestionsMs: 20_000,
      confidences: 1,
      reports: [{ position: 1, text: 'Two are right.' }],
      clockJumpMs: 90_000,
      extraMinutes: 15,
      deviceId: 'd'.repeat(32),
    })
  })
})

describe('resultMail', () => {
  it('says whose result it is and how to open it, and nothing of how it went', () => {
    const facts = resultFacts(makeResult(parts))
    const mail = resultMail(assignmentOf(), facts, 'monday.pacsready-result')
    expect(mail).toBe(
      [
        'Dear Dr. Ada Byron,',
        '',
        'attached is my result of “Monday quiz” (1 of 2 answered): monday.pacsready-result',
        'It is sealed; PACS Ready opens it with your key.',
        '',
        'Zoë, 4b',
      ].join('\n'),
    )
    const nameless = resultMail(assignmentOf(), { ...facts, name: '', className: '' }, 'x')
    expect(nameless.endsWith('with your key.')).toBe(true)
  })
})
