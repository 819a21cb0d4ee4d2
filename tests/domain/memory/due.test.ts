import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { dueCards } from '#src/domain/memory/due.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { day, newYear, otherEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

const hour = day / 24
const index = ['question-one', 'question-two', 'question-three', 'constructor', 'has-own-property'].map(
  id => ({ id, skill: 'dicom-web', level: 60 as const, kind: 'single-choice' as const, hash: 'abc' }),
)

function dueOf(events: readonly LearnerEvent[], now: number, targetUtc: number | null = null) {
  const cards = cardsOf(foldEvents(events), memorySettings)
  return dueCards(cards, { now, targetUtc, index, settings: memorySettings })
}
const idsOf = (cards: readonly { readonly questionId: string }[]) => cards.map(({ questionId }) => questionId)

const missed = responseEvent({ score: 0 })
const guessed = responseEvent({ questionId: 'question-two', confidence: 'unsure', seq: 1 })

describe('what is due without a date', () => {
  it('is what has probably been forgotten, the lowest recall first', () => {
    expect(idsOf(dueOf([missed, guessed], newYear + 1.2 * day).due)).toEqual(['question-one'])
    const { due } = dueOf([missed, guessed], newYear + 1.5 * day)
    expect(idsOf(due)).toEqual(['question-one', 'question-two'])
    expect(due[0]?.recallNow).toBeLessThan(due[1]?.recallNow ?? 0)
    expect(due[1]?.recallNow).toBeLessThan(0.9)
    expect(due[0]).toMatchObject({ skill: 'dicom-web', expectedSeconds: 60, recallAtTarget: null })
  })

  it('is nothing of the same sitting', () => {
    expect(dueOf([missed], newYear + 7.9 * hour).due).toEqual([])
    expect(idsOf(dueOf([missed], newYear + 8 * hour).due)).toEqual(['question-one'])
  })

  it('says when the others will be, the soonest first', () => {
    const { due, later } = dueOf([guessed, missed], newYear + hour)
    expect(due).toEqual([])
    expect(later.map(({ dueUtc }) => Math.round((dueUtc - newYear) / hour))).toEqual([8, 31])
  })

  it('begins with what was flagged and never answered', () => {
    const { due } = dueOf([missed, otherEvent('flag', { questionId: 'question-three' })], newYear + day)
    expect(idsOf(due)).toEqual(['question-three', 'question-one'])
    expect(due.map(({ isReviewed }) => isReviewed)).toEqual([false, true])
    // How long the one without a response takes is known by its kind only.
    expect(due.map(({ expectedSeconds }) => expectedSeconds)).toEqual([110, 60])
  })

  it('leaves out a question that is no longer in the banks, and says so', () => {
    const gone = responseEvent({ questionId: 'withdrawn', score: 0 })
    const { due, later, gone: count } = dueOf([missed, gone], newYear + day)
    expect(idsOf([...due, ...later])).toEqual(['question-one'])
    expect(count).toBe(1)
  })
})

describe('what is due before a date', () => {
  const fresh = [missed, responseEvent({ attempt: 'b', tUtc: newYear + day })]
  const now = newYear + 2 * day

  it('is, in the last 21 days, also what will be forgotten by then', () => {
    expect(dueOf(fresh, now).due).toEqual([])
    expect(dueOf(fresh, now, now + 22 * day).due).toEqual([])
    const [card] = dueOf(fresh, now, now + 21 * day).due
    expect(card?.recallNow).toBeGreaterThan(0.9)
    expect(card?.recallAtTarget).toBeLessThan(0.9)
  })

  it('is not what will still be known', () => {
    expect(dueOf(fresh, now, now + hour).due).toEqual([])
  })

  it('is ordered by recall at the date, whatever it is now', () => {
    const at = newYear + 3 * day
    const steep = responseEvent({ questionId: 'question-three', attempt: 'c', score: 0, tUtc: at - 9 * hour })
    expect(idsOf(dueOf([guessed, steep], at).due)).toEqual(['question-two', 'question-three'])
    expect(idsOf(dueOf([guessed, steep], at, at + 10 * day).due)).toEqual(['question-three', 'question-two'])
  })

  it('has no meaning once the date has passed', () => {
    expect(dueOf(fresh, now, now - day)).toEqual(dueOf(fresh, now))
    expect(dueOf(fresh, now, now)).toEqual(dueOf(fresh, now))
  })
})

describe('recall of any evidence', () => {
  it('at the date is never lowered by a later right review', () => {
    const anyRight = fc.record({
      questionId: fc.constantFrom(...idsOf(index.map(({ id }) => ({ questionId: id })))),
      tUtc: fc.nat(30).map(days => newYear + 41 * day + days * (day / 3)),
      confidence: fc.constantFrom('sure', 'fairly-sure', 'unsure', null),
    })
    fc.assert(
      fc.property(anyEvents, anyRight, fc.nat(200), (events, right, days) => {
        const review = responseEvent({ ...right, attempt: 'e' })
        const now = newYear + 52 * day
        const target = now + (days + 1) * day
        const before = dueOf(events, now, target)
        const after = dueOf([...events, review], now, target)
        const recall = new Map(
          [...after.due, ...after.later].map(({ questionId, recallAtTarget }) => [
            questionId,
            recallAtTarget,
          ]),
        )
        for (const { questionId, recallAtTarget } of [...before.due, ...before.later]) {
          expect(recall.get(questionId) ?? -1).toBeGreaterThanOrEqual((recallAtTarget ?? 2) - 1e-7)
        }
      }),
    )
  })

  it('lies between 0 and 1, and every card is either due or later', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(100), (events, days) => {
        const now = newYear + days * day
        const { due, later } = dueOf(events, now, now + 30 * day)
        expect(idsOf([...due, ...later]).sort()).toEqual(idsOf(cardsOf(foldEvents(events), memorySettings)))
        for (const { recallNow, recallAtTarget } of [...due, ...later]) {
          expect(recallNow).toBeGreaterThanOrEqual(0)
          expect(recallNow).toBeLessThanOrEqual(1)
          expect(recallAtTarget).toBeLessThanOrEqual(recallNow)
        }
        for (const { dueUtc } of due) expect(dueUtc).toBeLessThanOrEqual(now)
      }),
    )
  })
})
