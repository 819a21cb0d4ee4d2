import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventBody, LearnerEvent } from '#src/domain/learning/learner-event.ts'
import type { Response } from '#src/domain/question/response.ts'
import { attemptState } from '#src/domain/quiz/attempt-state.ts'

const about = (questionId: string) => ({ questionId, questionHash: 'AAAAAAAAAAAA' })
const option = (name: string): Response => ({ kind: 'single-choice', option: name })

function responded(questionId: string, name: string): EventBody {
  return {
    ...about(questionId),
    type: 'response',
    response: option(name),
    score: name === 'a' ? 1 : 0,
    confidence: 'sure',
    skill: 'hl7-adt',
    level: 40,
    kind: 'single-choice',
    chance: 0.25,
    expectedSeconds: 60,
    mode: 'exam',
    elapsedMs: 5000,
  }
}
const drafted = (questionId: string, name: string): EventBody => ({
  ...about(questionId),
  type: 'draft',
  response: option(name),
})
const cleared = (questionId: string): EventBody => ({ ...about(questionId), type: 'clear' })
const flagged = (questionId: string, isFlagged: boolean): EventBody => ({
  ...about(questionId),
  type: 'flag',
  flagged: isFlagged,
})
const reported = (questionId: string): EventBody => ({ ...about(questionId), type: 'report', text: 'Wrong.' })
const jumped = (jumpMs: number): EventBody => ({ type: 'clock', jumpMs })
const finished: EventBody = { type: 'finish', reason: 'submitted', unanswered: [] }

/** Events in the order given, with their place in the log. */
function logged(...bodies: EventBody[]): LearnerEvent[] {
  return bodies.map((body, seq) => ({
    ...body,
    v: 1,
    // Against the order of seq, which alone must count.
    eventId: (1000 - seq).toString(16).padStart(32, '0'),
    attemptId: 'f'.repeat(32),
    seq,
    tabId: 'tab',
    tUtc: 1_770_000_000_000 + seq * 1000,
    tzOffset: 60,
    tMono: seq * 1000,
    prevHash: '',
    hash: '',
  }))
}

const givenOption = (events: LearnerEvent[], questionId: string) =>
  attemptState(events).responses.get(questionId)?.response

describe('attemptState', () => {
  it('of no events is empty', () => {
    const state = attemptState([])
    expect(state.responses.size + state.drafts.size + state.flagged.size + state.reported.size).toBe(0)
    expect(state).toMatchObject({ finish: null, clockJumpMs: 0, lastEvent: null })
  })

  it('keeps the last response of each question', () => {
    const events = logged(responded('one', 'b'), responded('two', 'a'), responded('one', 'a'))
    expect(givenOption(events, 'one')).toEqual(option('a'))
    expect(givenOption(events, 'two')).toEqual(option('a'))
    expect(attemptState(events).responses.get('one')).toMatchObject({ score: 1, confidence: 'sure', seq: 2 })
  })

  it('forgets a response that was taken back, until the next one', () => {
    expect(givenOption(logged(responded('one', 'a'), cleared('one')), 'one')).toBeUndefined()
    expect(givenOption(logged(responded('one', 'a'), cleared('one'), responded('one', 'b')), 'one')).toEqual(
      option('b'),
    )
  })

  it('keeps a draft until a response or a clear, beside an older response', () => {
    expect(attemptState(logged(drafted('one', 'a'), drafted('one', 'b'))).drafts.get('one')).toEqual(
      option('b'),
    )
    expect(attemptState(logged(drafted('one', 'a'), responded('one', 'b'))).drafts.size).toBe(0)
    expect(attemptState(logged(drafted('one', 'a'), cleared('one'))).drafts.size).toBe(0)
    const both = attemptState(logged(responded('one', 'b'), drafted('one', 'a')))
    expect(both.drafts.get('one')).toEqual(option('a'))
    expect(both.responses.get('one')?.response).toEqual(option('b'))
  })

  it('keeps what is given for somebody else to score apart, and counts it as answered', () => {
    const handed = (questionId: string, name: string): EventBody => ({
      ...about(questionId),
      type: 'given',
      response: option(name),
      confidence: null,
      skill: 'hl7-adt',
      elapsedMs: 5000,
    })
    const events = logged(drafted('one', 'b'), handed('one', 'b'), handed('two', 'b'), handed('one', 'a'))
    const state = attemptState(events)
    expect(state.given.get('one')).toMatchObject({ response: option('a'), seq: 3 })
    expect(state.responses.size + state.drafts.size).toBe(0)
    expect([...state.answered.keys()]).toEqual(['one', 'two'])
    expect([...attemptState(logged(handed('one', 'a'), cleared('one'))).answered]).toEqual([])
    expect(attemptState(logged(responded('one', 'a'))).answered.get('one')).toMatchObject({ score: 1 })
  })

  it('knows what is flagged and reported', () => {
    const state = attemptState(
      logged(flagged('one', true), flagged('two', true), flagged('one', false), reported('two')),
    )
    expect([...state.flagged]).toEqual(['two'])
    expect([...state.reported]).toEqual(['two'])
  })

  it('adds up jumps of the clock', () => {
    expect(attemptState(logged(jumped(3600), responded('one', 'a'), jumped(-600))).clockJumpMs).toBe(3000)
  })

  it('lets nothing but reports count after the end', () => {
    const events = logged(
      responded('one', 'a'),
      finished,
      responded('one', 'b'),
      cleared('one'),
      drafted('two', 'a'),
      flagged('two', true),
      jumped(500),
      { ...finished, reason: 'time-up' },
      reported('two'),
    )
    const state = attemptState(events)
    expect(state.responses.get('one')?.response).toEqual(option('a'))
    expect(state.drafts.size + state.flagged.size + state.clockJumpMs).toBe(0)
    expect(state.finish?.reason).toBe('submitted')
    expect([...state.reported]).toEqual(['two'])
    expect(state.lastEvent?.seq).toBe(8)
  })

  it('depends neither on the order of the list nor on repeated events', () => {
    const question = fc.constantFrom('one', 'two', 'three')
    const name = fc.constantFrom('a', 'b')
    const body = fc.oneof(
      fc.tuple(question, name).map(([id, given]) => responded(id, given)),
      fc.tuple(question, name).map(([id, given]) => drafted(id, given)),
      question.map(cleared),
      fc.tuple(question, fc.boolean()).map(([id, isFlagged]) => flagged(id, isFlagged)),
      question.map(reported),
      fc.integer({ min: -1000, max: 1000 }).map(jumped),
      fc.constant(finished),
    )
    const log = fc.array(body, { maxLength: 20 }).map(bodies => logged(...bodies))
    const logAndMix = log.chain(events =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.subarray(events),
      ),
    )
    fc.assert(
      fc.property(logAndMix, ([events, mixed, repeated]) => {
        expect(attemptState([...repeated, ...mixed])).toEqual(attemptState(events))
      }),
    )
  })
})
