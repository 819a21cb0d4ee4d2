import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { newestMarks, ratedSessions } from '#src/domain/measure/interview-marks.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { ratingWeights } from '#src/domain/measure/rating-weights.ts'
import { settingsInForce } from '#src/domain/measure/settings-in-force.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import { anyEventsTwice, someSkills } from '#tests/domain/learning/any-events.ts'
import { day, hexId, newYear, ratingEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

const counting = settingsInForce({ countsInterviewRatings: true })
const alone = { domains: [{ id: 'dicom', skills: ['dicom-web'] }] }
const criteria = (...levels: (1 | 2 | 3 | 4 | 5)[]) =>
  levels.map((anchored, at) => ({ id: `c${at}`, anchored }))

function weightsOf(evidence: Evidence, now = newYear, settings = counting) {
  const weighted = ratingWeights(evidence.ratings.values(), now, settings).get('dicom-web') ?? []
  return weighted.map(({ weight }) => weight)
}

function estimateOf(evidence: Evidence, settings = counting, now = newYear) {
  const estimate = estimateSkills(evidence, alone, now, settings).skills.get('dicom-web')
  if (!estimate) throw new Error('the tree has it')
  return estimate
}

describe('the weight of a rating', () => {
  it('is nothing unless the person lets ratings in, and never anything for those of oneself', () => {
    const evidence = foldEvents([ratingEvent(), ratingEvent({ rater: 'self', seq: 1 })])
    expect(weightsOf(evidence, newYear, measureSettings)).toEqual([])
    expect(weightsOf(evidence)).toEqual([0.5])
    expect(weightsOf(foldEvents([ratingEvent({ rater: 'self' })]))).toEqual([])
  })

  it('is shared by all answers about the skill in a session', () => {
    const two = [ratingEvent(), ratingEvent({ seq: 1, questionId: 'angry-caller' })]
    expect(
      weightsOf(foldEvents([...two, ratingEvent({ seq: 2, skill: 'hl7-adt', questionId: 'q' })])),
    ).toEqual([0.25, 0.25])
  })

  it('halves with every newer session on the skill, and in 540 days', () => {
    const evidence = foldEvents([
      ratingEvent({ session: 'a', tUtc: newYear - 540 * day }),
      ratingEvent({ session: 'b', tUtc: newYear }),
      ratingEvent({ session: 'c', tUtc: newYear + day, rater: 'self' }),
    ])
    expect(weightsOf(evidence)).toEqual([0.5, 0.125])
    expect(weightsOf(evidence, newYear + 540 * day)).toEqual([0.25, 0.0625])
  })

  it('of a rating from the future is that of a new one', () => {
    expect(weightsOf(foldEvents([ratingEvent({ tUtc: newYear + day })]))).toEqual([0.5])
  })
})

describe('an estimate that counts ratings', () => {
  // Means and spreads worked out apart from this code: the prior times P(rating)^0.5 on the same grid.
  it.each([
    ['a 5 at level 60', ratingEvent({ criteria: criteria(5) }), 59.1915, 1.42876],
    ['a 4 and a 2 at level 60', ratingEvent({ criteria: criteria(4, 2) }), 51.7265, 1.36512],
    ['a 1 at level 40', ratingEvent({ level: 40, criteria: criteria(1) }), 40.8085, 1.42876],
  ])('is moved by %s as the model says', (_, event, level, sd) => {
    const estimate = estimateOf(foldEvents([event]))
    expect(estimate.level).toBeCloseTo(level, 3)
    expect(estimate.sd).toBeCloseTo(sd, 4)
  })

  it('is the same to the last bit without them while they are not let in', () => {
    fc.assert(
      fc.property(anyEventsTwice, ({ events }) => {
        const evidence = foldEvents(events)
        const tree = { domains: [{ id: 'all', skills: someSkills }] }
        const now = newYear + 100 * day
        expect(estimateSkills(evidence, tree, now, measureSettings)).toEqual(
          estimateSkills({ ...evidence, ratings: emptyEvidence.ratings }, tree, now, measureSettings),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('is the same whatever the order of arrival', () => {
    const tree = { domains: [{ id: 'all', skills: someSkills }] }
    fc.assert(
      fc.property(anyEventsTwice, ({ events, again }) => {
        const now = newYear + 100 * day
        expect(estimateSkills(foldEvents(again), tree, now, counting)).toEqual(
          estimateSkills(foldEvents(events), tree, now, counting),
        )
      }),
      { numRuns: 30 },
    )
  })

  it('gives no verdict on ratings alone: they are no responses', () => {
    const events = Array.from({ length: 9 }, (_, at) =>
      ratingEvent({ session: String(at + 1), criteria: criteria(5, 5, 5) }),
    )
    const estimate = estimateOf(foldEvents(events))
    expect(estimate).toMatchObject({ effectiveResponses: 0, counted: 0 })
    expect(verdictOf(estimate, { requiredLevel: 40, gamma: 0.8 }, counting)).toMatchObject({
      kind: 'too-early',
      reason: { kind: 'too-few' },
    })
  })

  it('never holds more of ratings than of a response: nine sessions of praise weigh less than one in full', () => {
    const sessions = Array.from({ length: 9 }, (_, at) =>
      ratingEvent({ session: String(at + 1), tUtc: newYear + at }),
    )
    expect(weightsOf(foldEvents(sessions)).reduce((sum, one) => sum + one, 0)).toBeLessThan(1)
  })

  it('knows what it knew when the newest rating came, so that time alone gives no verdict', () => {
    const events = [
      responseEvent({ tUtc: newYear }),
      ratingEvent({ criteria: criteria(1), tUtc: newYear + day }),
    ]
    const then = estimateOf(foldEvents(events), counting, newYear + day)
    const later = estimateOf(foldEvents(events), counting, newYear + 900 * day)
    expect(later.posteriorAtLast).toEqual(then.posterior)
    expect(later.sd).toBeGreaterThan(then.sd)
  })
})

describe('the marks of a skill', () => {
  const evidence = foldEvents([
    ratingEvent({ session: 'a', criteria: criteria(4, 2), level: 60 }),
    ratingEvent({ session: 'a', seq: 1, rater: 'self', criteria: criteria(5, 5), level: 60 }),
    ratingEvent({ session: 'b', tUtc: newYear + day, criteria: criteria(3), level: 60 }),
    ratingEvent({
      session: 'b',
      seq: 1,
      tUtc: newYear + day,
      questionId: 'two',
      criteria: criteria(5),
      level: 75,
    }),
    ratingEvent({ session: 'b', seq: 2, skill: 'hl7-adt', questionId: 'three', tUtc: newYear + day }),
  ])
  const sessions = ratedSessions(evidence.ratings.values(), measureSettings).get('dicom-web') ?? []

  it('are told apart by rater and session, newest first', () => {
    expect(sessions).toEqual([
      {
        sessionId: hexId('b'),
        utc: newYear + day,
        self: null,
        // Level 60, and 75 + 20.
        other: { sessionId: hexId('b'), utc: newYear + day, level: 77.5, anchored: 4, answers: 2 },
      },
      {
        sessionId: hexId('a'),
        utc: newYear,
        self: { sessionId: hexId('a'), utc: newYear, level: 80, anchored: 5, answers: 1 },
        other: { sessionId: hexId('a'), utc: newYear, level: 60, anchored: 3, answers: 1 },
      },
    ])
  })

  it('are the newest of each rater', () => {
    expect(newestMarks(sessions)).toEqual({ self: sessions[1]?.self, other: sessions[0]?.other })
    expect(newestMarks()).toEqual({ self: null, other: null })
    expect(newestMarks([])).toEqual({ self: null, other: null })
  })
})
