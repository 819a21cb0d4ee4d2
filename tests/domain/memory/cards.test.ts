import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { foldEvents, mergeEvidence } from '#src/domain/learning/fold-evidence.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { reviewRating } from '#src/domain/memory/review-rating.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { day, newYear, otherEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

const cards = (events: LearnerEvent[]) => cardsOf(foldEvents(events), memorySettings)

describe('which questions get a card', () => {
  it('are those missed, guessed right or flagged, one for each question', () => {
    const found = cards([
      responseEvent({ questionId: 'missed', score: 0, confidence: 'sure' }),
      responseEvent({ questionId: 'missed', attempt: 'b', tUtc: newYear + day }),
      responseEvent({ questionId: 'partly', score: 0.5 }),
      responseEvent({ questionId: 'guessed', confidence: 'unsure' }),
      responseEvent({ questionId: 'known', confidence: 'sure' }),
      responseEvent({ questionId: 'not-asked' }),
      responseEvent({ questionId: 'flagged', confidence: 'sure', seq: 1 }),
      otherEvent('flag', { questionId: 'flagged', seq: 2 }),
    ])
    expect(found.map(({ questionId, reasons }) => [questionId, ...reasons])).toEqual([
      ['flagged', 'flagged'],
      ['guessed', 'guessed'],
      ['missed', 'missed'],
      ['partly', 'missed'],
    ])
  })

  it('are not those whose flag was taken off again', () => {
    const taken = otherEvent('flag', { seq: 2, tUtc: newYear + 1, flagged: false })
    const flags = [otherEvent('flag', { seq: 1 }), taken]
    expect(cards(flags)).toEqual([])
  })

  it('a flag without a response makes a card without a review', () => {
    expect(cards([otherEvent('flag')])).toEqual([
      {
        questionId: 'question-one',
        expectedSeconds: null,
        reasons: ['flagged'],
        reviews: [],
      },
    ])
  })

  it('are not those only missed faster than the question can be read', () => {
    expect(cards([responseEvent({ score: 0, elapsedMs: 900 })])).toEqual([])
  })
})

describe('the reviews of a card', () => {
  it('are all its responses in the order of time, but for those too fast', () => {
    const at = (days: number) => newYear + days * day
    const [card] = cards([
      responseEvent({ attempt: 'a', tUtc: at(9), expectedSeconds: 90 }),
      responseEvent({ attempt: 'c', tUtc: at(0), score: 0 }),
      responseEvent({ attempt: 'd', tUtc: at(5), elapsedMs: 100 }),
      responseEvent({ attempt: 'b', tUtc: at(3), score: 0.5 }),
    ])
    expect(card?.reviews).toEqual([
      { tUtc: at(0), rating: 1 },
      { tUtc: at(3), rating: 2 },
      { tUtc: at(9), rating: 3 },
    ])
    expect(card).toMatchObject({ expectedSeconds: 90 })
  })
})

describe('the rating of a response', () => {
  const rating = (score: number, confidence: 'unsure' | 'fairly-sure' | 'sure' | null, daysSince?: number) =>
    reviewRating(
      { score, confidence, tUtc: newYear },
      daysSince === undefined ? null : newYear - daysSince * day,
      memorySettings,
    )

  it.each([
    ['nothing right', rating(0, 'sure'), 1],
    ['less than half', rating(0.49, null), 1],
    ['half', rating(0.5, 'sure'), 2],
    ['right and unsure', rating(1, 'unsure', 20), 2],
    ['right and fairly sure', rating(1, 'fairly-sure', 20), 3],
    ['right where nobody asked how sure', rating(1, null, 20), 3],
    ['right and sure for the first time', rating(1, 'sure'), 3],
    ['right and sure a day before the fourteenth', rating(1, 'sure', 13), 3],
    ['right and sure on the fourteenth day', rating(1, 'sure', 14), 4],
  ])('%s', (_, given, expected) => {
    expect(given).toBe(expected)
  })
})

describe('cards of any evidence', () => {
  it('are the same however the evidence of two devices was merged, and nothing doubles', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (one, two) => {
        const [a, b] = [foldEvents(one), foldEvents(two)]
        const all = cards([...one, ...two])
        expect(cardsOf(mergeEvidence(a, b), memorySettings)).toEqual(all)
        expect(cardsOf(mergeEvidence(mergeEvidence(b, a), a), memorySettings)).toEqual(all)
        expect(new Set(all.map(({ questionId }) => questionId)).size).toBe(all.length)
      }),
    )
  })
})
