import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import { emptyEvidence, type Evidence, lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { applyEvent, foldEvents, mergeEvidence } from '#src/domain/learning/fold-evidence.ts'
import { anyEvents, anyEventsTwice } from '#tests/domain/learning/any-events.ts'
import {
  finishEvent,
  hexId,
  minute,
  newYear,
  otherEvent,
  ratingEvent,
  responseEvent,
  silentEvents,
} from '#tests/domain/learning/learner-events.ts'

const textOf = (evidence: Evidence) => JSON.stringify(encodeEvidence(evidence))

function standingOf(evidence: Evidence, attempt = 'a', questionId = 'question-one') {
  return evidence.questions.get(questionId)?.get(hexId(attempt))?.standing
}

describe('which response stands in an attempt', () => {
  const exam = (seq: number, score: number) => responseEvent({ mode: 'exam', seq, score })

  it('is the last one in an exam, whatever arrives last', () => {
    expect(standingOf(foldEvents([exam(2, 0), exam(5, 1), exam(3, 0)]))).toMatchObject({ seq: 5, score: 1 })
  })

  it('is none after it was taken back in an exam', () => {
    const evidence = foldEvents([exam(2, 1), otherEvent('clear', { seq: 3 })])
    expect(standingOf(evidence)).toEqual({ kind: 'taken-back', seq: 3 })
  })

  it('is the one given after taking an earlier one back', () => {
    const evidence = foldEvents([exam(4, 1), otherEvent('clear', { seq: 3 }), exam(2, 0)])
    expect(standingOf(evidence)).toMatchObject({ seq: 4, score: 1 })
  })

  it('is the first one in practice, since feedback came before any other', () => {
    const practice = (seq: number, score: number) => responseEvent({ seq, score })
    const evidence = foldEvents([practice(7, 1), practice(4, 0), otherEvent('clear', { seq: 8 })])
    expect(standingOf(evidence)).toMatchObject({ seq: 4, score: 0 })
  })

  it.each(['practice', 'check'] as const)(
    'is the first by time in %s, whichever number a merge of two devices gave it',
    mode => {
      const given = (seq: number, minutes: number) =>
        responseEvent({ mode, seq, tUtc: newYear + minutes * minute, score: minutes === 1 ? 0 : 1 })
      expect(standingOf(foldEvents([given(3, 1), given(4, 2)]))).toMatchObject({ score: 0 })
      expect(standingOf(foldEvents([given(3, 2), given(4, 1)]))).toMatchObject({ score: 0 })
    },
  )

  it('is kept apart per attempt and per question', () => {
    const evidence = foldEvents([
      responseEvent({ attempt: 'a', score: 1 }),
      responseEvent({ attempt: 'b', score: 0 }),
      responseEvent({ attempt: 'a', questionId: 'question-two', seq: 1, score: 0.5 }),
    ])
    expect(standingOf(evidence, 'a')).toMatchObject({ score: 1 })
    expect(standingOf(evidence, 'b')).toMatchObject({ score: 0 })
    expect(standingOf(evidence, 'a', 'question-two')).toMatchObject({ score: 0.5 })
  })

  it('carries everything a later reading needs', () => {
    const event = responseEvent({ seq: 3, confidence: 'sure', chance: 0.113, level: 75, elapsedMs: 1234 })
    expect(standingOf(applyEvent(emptyEvidence, event))).toEqual({
      kind: 'response',
      seq: 3,
      tUtc: newYear,
      questionHash: 'hash-of-it',
      skill: 'dicom-web',
      level: 75,
      chance: 0.113,
      score: 1,
      confidence: 'sure',
      mode: 'practice',
      expectedSeconds: 60,
      elapsedMs: 1234,
    })
  })
})

describe('when a question was seen', () => {
  it('follows from every event about it, and from being left unanswered', () => {
    const at = (minutes: number) => newYear + minutes * minute
    const evidence = foldEvents([
      otherEvent('draft', { tUtc: at(1) }),
      otherEvent('flag', { tUtc: at(9), seq: 1 }),
      responseEvent({ tUtc: at(4), seq: 2 }),
      otherEvent('report', { questionId: 'question-two', tUtc: at(5), seq: 3 }),
      finishEvent({ tUtc: at(20), unanswered: ['question-three'] }),
    ])
    expect(evidence.questions.get('question-one')?.get(hexId('a'))).toMatchObject({
      firstSeenUtc: at(1),
      lastSeenUtc: at(9),
      unansweredUtc: null,
    })
    expect(evidence.questions.get('question-three')?.get(hexId('a'))).toEqual({
      firstSeenUtc: at(20),
      lastSeenUtc: at(20),
      unansweredUtc: at(20),
      standing: null,
      flag: null,
    })
    expect(lastSeenByQuestion(evidence)).toEqual(
      new Map([
        ['question-one', at(9)],
        ['question-two', at(5)],
        ['question-three', at(20)],
      ]),
    )
  })
})

describe('ratings of an answer in an interview', () => {
  const key = (rater: 'self' | 'other', session = 'a', question = 'night-images') =>
    `${hexId(session)} ${rater} ${question}`

  it('are kept apart by session, rater and question, and meet no question of a bank', () => {
    const evidence = foldEvents([
      ratingEvent({ rater: 'self' }),
      ratingEvent({ seq: 1 }),
      ratingEvent({ seq: 2, questionId: 'angry-caller' }),
      ratingEvent({ session: 'b' }),
    ])
    expect([...evidence.ratings.keys()]).toEqual([
      key('self'),
      key('other'),
      key('other', 'a', 'angry-caller'),
      key('other', 'b'),
    ])
    expect(evidence.ratings.get(key('self'))).toEqual({
      sessionId: hexId('a'),
      tUtc: newYear,
      questionId: 'night-images',
      questionHash: 'hash-of-that',
      rater: 'self',
      skill: 'dicom-web',
      level: 60,
      criteria: [{ id: 'order', anchored: 4 }],
    })
    expect(evidence.questions.size).toBe(0)
  })

  it('that two devices appended for one sheet are one, and the earlier stands', () => {
    const one = ratingEvent()
    const again = ratingEvent({ seq: 4, eventId: hexId('f') })
    const later = ratingEvent({ seq: 5, tUtc: newYear + minute, criteria: [{ id: 'order', anchored: 1 }] })
    const once = foldEvents([one])
    expect(applyEvent(once, again)).toBe(once)
    expect(applyEvent(once, later)).toBe(once)
    expect(foldEvents([later, again]).ratings).toEqual(once.ratings)
    expect(mergeEvidence(foldEvents([later]), once).ratings).toEqual(once.ratings)
  })
})

describe('the flag of a question in an attempt', () => {
  const flagOf = (evidence: Evidence) => evidence.questions.get('question-one')?.get(hexId('a'))?.flag

  it('is the last one set or taken off, whatever arrives last and whichever number a merge gave it', () => {
    const at = (minutes: number) => newYear + minutes * minute
    const evidence = foldEvents([
      otherEvent('flag', { seq: 4, tUtc: at(4), flagged: true }),
      otherEvent('flag', { seq: 7, tUtc: at(7), flagged: false }),
      otherEvent('flag', { seq: 8, tUtc: at(2), flagged: true }),
    ])
    expect(flagOf(evidence)).toEqual({ tUtc: at(7), isFlagged: false })
  })

  it('does not depend on a response', () => {
    expect(flagOf(foldEvents([otherEvent('flag', { seq: 1 }), responseEvent({ seq: 2 })]))).toEqual({
      tUtc: newYear,
      isFlagged: true,
    })
    expect(flagOf(foldEvents([responseEvent()]))).toBeNull()
  })
})

describe('a fold step', () => {
  it('returns the same object for a duplicate and for events that say nothing about a question', () => {
    const evidence = foldEvents([responseEvent(), finishEvent({ unanswered: ['question-two'] })])
    expect(applyEvent(evidence, responseEvent())).toBe(evidence)
    expect(foldEvents(silentEvents(), evidence)).toBe(evidence)
    expect(mergeEvidence(evidence, emptyEvidence)).toBe(evidence)
  })

  it('leaves the evidence it came from as it was and shares what it did not touch', () => {
    const before = foldEvents([responseEvent(), responseEvent({ questionId: 'question-two', seq: 1 })])
    const text = textOf(before)
    const after = applyEvent(before, responseEvent({ attempt: 'b' }))
    expect(textOf(before)).toBe(text)
    expect(after).not.toBe(before)
    expect(after.questions.get('question-two')).toBe(before.questions.get('question-two'))
    expect(after.questions.get('question-one')).not.toBe(before.questions.get('question-one'))
  })

  it('does not mistake the properties of objects for questions', () => {
    expect(emptyEvidence.questions.get('constructor')).toBeUndefined()
    const evidence = applyEvent(emptyEvidence, responseEvent({ questionId: 'constructor' }))
    expect(standingOf(evidence, 'a', 'constructor')).toMatchObject({ score: 1 })
  })
})

describe('evidence of any log', () => {
  it('does not depend on the order of events nor on their number', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events, again }) => {
        expect(textOf(foldEvents(again))).toBe(textOf(foldEvents(events)))
      }),
    )
  })

  it('is the same event by event as all at once', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const live = events.reduce(applyEvent, emptyEvidence)
        expect(textOf(live)).toBe(textOf(foldEvents(events)))
      }),
    )
  })

  it('merges in any order, with itself, and as if all events had been in one log', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, anyEvents, (one, two, three) => {
        const [a, b, c] = [foldEvents(one), foldEvents(two), foldEvents(three)]
        const all = textOf(foldEvents([...one, ...two, ...three]))
        expect(textOf(mergeEvidence(mergeEvidence(a, b), c))).toBe(all)
        expect(textOf(mergeEvidence(c, mergeEvidence(b, a)))).toBe(all)
        expect(mergeEvidence(a, a)).toBe(a)
      }),
    )
  })
})
