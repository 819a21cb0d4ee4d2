import fc from 'fast-check'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import {
  day,
  finishEvent,
  newYear,
  otherEvent,
  ratingEvent,
  responseEvent,
} from '#tests/domain/learning/learner-events.ts'

/** Skills the events below are about. */
export const someSkills = ['dicom-web', 'dicom-encoding', 'hl7-adt', 'constructor']

const questions = ['question-one', 'question-two', 'question-three', 'constructor', 'has-own-property']
const attempts = ['a', 'b', 'c', 'd']

const where = fc.record({
  attempt: fc.constantFrom(...attempts),
  seq: fc.nat(6),
  tUtc: fc.nat(80).map(days => newYear + days * (day / 2)),
  questionId: fc.constantFrom(...questions),
})

const anyResponse = fc
  .record({
    where,
    score: fc.constantFrom(0, 0.25, 0.5, 1),
    level: fc.constantFrom(20, 40, 60, 75, 90),
    chance: fc.constantFrom(0.02, 0.113, 0.25),
    elapsedMs: fc.constantFrom(900, 5_000, 60_000),
  })
  .map(({ where: { attempt, seq, tUtc, questionId }, ...given }) =>
    responseEvent({
      ...given,
      attempt,
      seq,
      tUtc,
      questionId,
      skill: someSkills[questions.indexOf(questionId) % someSkills.length] ?? '',
      mode: attempt < 'c' ? 'practice' : 'exam',
    }),
  )

const anyOther = fc
  .record({ type: fc.constantFrom('draft', 'clear', 'flag', 'report'), where, flagged: fc.boolean() })
  .map(({ type, where: given, flagged }) => otherEvent(type, { ...given, flagged }))

const anyFinish = fc
  .record({ where, unanswered: fc.subarray(questions) })
  .map(({ where: { attempt, tUtc }, unanswered }) => finishEvent({ attempt, tUtc, unanswered }))

const anyRating = fc
  .record({
    where,
    rater: fc.constantFrom('self', 'other'),
    level: fc.constantFrom(40, 60, 75),
    criteria: fc.subarray(['order', 'telling', 'constructor'], { minLength: 1 }),
    anchored: fc.constantFrom(1, 2, 3, 4, 5),
  })
  .map(({ where: { attempt, seq, tUtc, questionId }, rater, level, criteria, anchored }) =>
    ratingEvent({
      session: attempt,
      seq,
      tUtc,
      questionId,
      rater,
      level,
      criteria: criteria.map(id => ({ id, anchored })),
      skill: someSkills[questions.indexOf(questionId) % someSkills.length] ?? '',
    }),
  )

/** Logs with few questions and attempts, so that everything collides, even two events under one number. */
export const anyEvents: fc.Arbitrary<LearnerEvent[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: anyResponse },
    { weight: 3, arbitrary: anyOther },
    { weight: 2, arbitrary: anyRating },
    anyFinish,
  ),
  { maxLength: 40 },
)

/** A log, and the same log in another order with some events twice. */
export const anyEventsTwice = anyEvents.chain(events =>
  fc.record({
    events: fc.constant(events),
    again: fc
      .tuple(
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
        fc.subarray(events),
      )
      .map(([all, some]) => [...all, ...some]),
  }),
)
