import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interviewSessionSchema, type InterviewSession } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import {
  askedNow,
  closeQuestion,
  endSession,
  isLastQuestion,
  phaseOf,
  progressOf,
  questionsLeft,
  reopenSession,
  showQuestion,
  spendTime,
} from '#src/domain/interview/session-steps.ts'
import { interviewQuestion, sampleSession, startedUtc } from '#tests/domain/interview/sample-session.ts'

const ids = ['first', 'second', 'third']

function begun(): InterviewSession {
  const questions = ids.map(id => interviewQuestion(id))
  return sampleSession(questions, { progress: [], endedUtc: null, way: 'alone' })
}

const nowShown = (session: InterviewSession) => askedNow(session).question.id

describe('a session step by step', () => {
  it('goes from question to question and ends after the last', () => {
    const one = closeQuestion(begun(), 'answered', startedUtc + 1)
    expect(nowShown(one)).toBe('second')
    const two = closeQuestion(one, 'skipped', startedUtc + 2)
    expect(nowShown(two)).toBe('third')
    expect(isLastQuestion(two)).toBe(true)
    const three = closeQuestion(two, 'answered', startedUtc + 3)
    expect(three).toMatchObject({ endedUtc: startedUtc + 3, isAbandoned: false })
    expect(answeredQuestions(three).map(({ id }) => id)).toEqual(['first', 'third'])
    expect(questionsLeft(three)).toBe(1)
  })

  it('keeps when a question was first shown, and the time spent on it', () => {
    const shown = showQuestion(showQuestion(begun(), startedUtc + 5), startedUtc + 50)
    expect(progressOf(shown, 'first').shownUtc).toBe(startedUtc + 5)
    expect(phaseOf(progressOf(shown, 'first'))).toBe('thinking')
    const spent = spendTime(shown, { thinkingMs: 20_000, speakingMs: 1 }, startedUtc + 60)
    expect(progressOf(spent, 'first')).toMatchObject({ shownUtc: startedUtc + 5, thinkingMs: 20_000 })
    expect(phaseOf(progressOf(spent, 'first'))).toBe('speaking')
    expect(progressOf(spent, 'second')).toMatchObject({ shownUtc: null, state: 'open' })
  })

  it('is abandoned when it ends without an answer, and is not any more once it goes on', () => {
    const ended = endSession(closeQuestion(begun(), 'skipped', startedUtc + 1), startedUtc + 2)
    expect(ended).toMatchObject({ isAbandoned: true, endedUtc: startedUtc + 2 })
    const again = reopenSession(ended, startedUtc + 3)
    expect(again).toMatchObject({ isAbandoned: false, endedUtc: null })
    expect(nowShown(again)).toBe('first')
    expect(progressOf(again, 'first').state).toBe('open')
  })

  it('asks only what is left when it goes on', () => {
    const answered = closeQuestion(begun(), 'answered', startedUtc + 1)
    const ended = endSession(closeQuestion(answered, 'skipped', startedUtc + 2), startedUtc + 3)
    const again = reopenSession(ended, startedUtc + 4)
    expect(nowShown(again)).toBe('second')
    expect(isLastQuestion(again)).toBe(false)
    const third = closeQuestion(again, 'answered', startedUtc + 5)
    expect(nowShown(third)).toBe('third')
    const all = closeQuestion(third, 'answered', startedUtc + 6)
    expect(questionsLeft(all)).toBe(0)
    expect(reopenSession(all, startedUtc + 7)).toBe(all)
  })

  it('whatever is done with it, can be stored, only gets newer, and loses no answer', () => {
    type Step = (session: InterviewSession, now: number) => InterviewSession
    const open: Step[] = [
      showQuestion,
      (session, now) => spendTime(session, { thinkingMs: 1, speakingMs: 2 }, now),
      (session, now) => closeQuestion(session, 'answered', now),
      (session, now) => closeQuestion(session, 'skipped', now),
      endSession,
    ]
    const steps = fc.array(
      // The clock of a device can be set back.
      fc.record({ step: fc.nat(open.length - 1), now: fc.integer({ min: -1e6, max: 1e6 }) }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(steps, taken => {
        let session = begun()
        for (const { step, now } of taken) {
          const act = session.endedUtc === null ? open[step] : reopenSession
          const next = act?.(session, startedUtc + now) ?? session
          expect(interviewSessionSchema.safeParse(next).success).toBe(true)
          if (next !== session) expect(next.updatedUtc).toBeGreaterThan(session.updatedUtc)
          expect(answeredQuestions(next).length).toBeGreaterThanOrEqual(answeredQuestions(session).length)
          session = next
        }
      }),
    )
  })

  it('refuses a place it does not have', () => {
    expect(() => askedNow({ ...begun(), at: 7 })).toThrow('no question 8')
  })
})
