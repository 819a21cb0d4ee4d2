import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { dayResponses } from '#src/domain/plan/day-responses.ts'
import { evidenceAsOf, evidenceBeforeDay } from '#src/domain/learning/evidence-as-of.ts'
import {
  day,
  minute,
  newYear,
  otherEvent,
  ratingEvent,
  responseEvent,
} from '#tests/domain/learning/learner-events.ts'

const midnight = newYear + day

describe('evidenceAsOf', () => {
  it('is what was known then, whatever is practised since', () => {
    const times = fc.array(
      fc.record({
        tUtc: fc.integer({ min: newYear, max: newYear + 2 * day }),
        question: fc.constantFrom('one', 'two', 'three'),
        attempt: fc.constantFrom('a', 'b', 'c'),
        mode: fc.constantFrom('practice' as const, 'exam' as const),
      }),
    )
    fc.assert(
      fc.property(times, given => {
        const events = given
          .toSorted((a, b) => a.tUtc - b.tUtc)
          .map(({ question, ...rest }, seq) => responseEvent({ ...rest, seq, questionId: question }))
        const before = events.filter(({ tUtc }) => tUtc < midnight)
        const known = evidenceAsOf(foldEvents(events), midnight)
        for (const [questionId, encounters] of foldEvents(before).questions) {
          const same = known.questions.get(questionId)
          expect([...(same ?? [])].map(([id]) => id).sort()).toEqual([...encounters.keys()].sort())
        }
        expect(known.questions.size).toBe(foldEvents(before).questions.size)
        for (const encounters of known.questions.values())
          for (const { standing, lastSeenUtc } of encounters.values()) {
            expect(lastSeenUtc).toBeLessThan(midnight)
            if (standing?.kind === 'response') expect(standing.tUtc).toBeLessThan(midnight)
          }
      }),
    )
  })

  it('forgets what was responded after midnight in an attempt begun before', () => {
    const events = [
      otherEvent('draft', { seq: 0, tUtc: midnight - minute }),
      responseEvent({ seq: 1, tUtc: midnight + minute }),
    ]
    const encounter = evidenceAsOf(foldEvents(events), midnight).questions.get('question-one')
    expect([...(encounter?.values() ?? [])]).toMatchObject([{ standing: null }])
  })

  it('forgets a flag that was set since, which would bring a review into a day that is planned', () => {
    const flaggedAt = (tUtc: number) =>
      foldEvents([
        otherEvent('draft', { seq: 0, tUtc: midnight - 2 * minute }),
        otherEvent('flag', { seq: 1, tUtc }),
        otherEvent('draft', { seq: 2, tUtc: midnight + 2 * minute }),
      ])
    const flagOf = (evidence: ReturnType<typeof foldEvents>) =>
      [...(evidenceAsOf(evidence, midnight).questions.get('question-one')?.values() ?? [])].map(
        ({ flag }) => flag?.isFlagged ?? null,
      )
    expect(flagOf(flaggedAt(midnight - minute))).toEqual([true])
    expect(flagOf(flaggedAt(midnight + minute))).toEqual([null])
  })

  it('shares what nothing was added to', () => {
    const evidence = foldEvents([responseEvent({ tUtc: midnight - minute })])
    const known = evidenceAsOf(evidence, midnight)
    expect(known.questions.get('question-one')).toBe(evidence.questions.get('question-one'))
  })
})

describe('evidenceBeforeDay', () => {
  const today = { startUtc: midnight, endUtc: midnight + day }
  const given = (attempt: string, tUtc: number) => responseEvent({ attempt, questionId: attempt, tUtc })

  it('lacks what was given that day and nothing else', () => {
    const events = [
      given('a', midnight - 1),
      given('b', midnight),
      given('c', midnight + day - 1),
      given('d', midnight + day),
      given('e', midnight + 365 * day),
    ]
    expect([...evidenceBeforeDay(foldEvents(events), today).questions.keys()]).toEqual(['a', 'd', 'e'])
  })

  it('keeps what was responded in the future to a question met before the clock was set back', () => {
    const events = [
      otherEvent('draft', { seq: 0, tUtc: midnight - minute }),
      responseEvent({ seq: 1, tUtc: midnight + 2 * day }),
    ]
    const [encounter] =
      evidenceBeforeDay(foldEvents(events), today).questions.get('question-one')?.values() ?? []
    expect(encounter).toMatchObject({ lastSeenUtc: midnight + 2 * day, standing: { kind: 'response' } })
  })

  it('is the evidence as of its start where no clock was wrong', () => {
    const events = [given('a', midnight - 1), given('b', midnight), given('c', midnight + day - 1)]
    const evidence = foldEvents(events)
    expect(evidenceBeforeDay(evidence, today)).toEqual(evidenceAsOf(evidence, midnight))
  })
})

describe('dayResponses', () => {
  it('are those from the start of the day to before its end', () => {
    const at = (attempt: string, tUtc: number) => responseEvent({ attempt, tUtc })
    const events = [
      at('a', midnight - 1),
      at('b', midnight),
      at('c', midnight + day - 1),
      at('d', midnight + day),
    ]
    const found = dayResponses(foldEvents(events), { startUtc: midnight, endUtc: midnight + day })
    expect(found).toHaveLength(2)
    expect(found[0]).toEqual({ questionId: 'question-one', skill: 'dicom-web', mode: 'practice' })
  })
})

describe('ratings of interviews', () => {
  const before = ratingEvent({ tUtc: midnight - 1 })
  const since = ratingEvent({ tUtc: midnight, seq: 1, rater: 'self' })

  it('given since are left out', () => {
    expect(evidenceAsOf(foldEvents([before, since]), midnight).ratings).toEqual(foldEvents([before]).ratings)
    const known = foldEvents([before])
    expect(evidenceAsOf(known, midnight).ratings).toBe(known.ratings)
  })

  it('of the day are left out of what was known when it began', () => {
    const tomorrow = ratingEvent({ tUtc: midnight + day, seq: 2, session: 'b' })
    const known = evidenceBeforeDay(foldEvents([before, since, tomorrow]), {
      startUtc: midnight,
      endUtc: midnight + day,
    })
    expect(known.ratings).toEqual(foldEvents([before, tomorrow]).ratings)
  })
})
