import { describe, expect, it } from 'vitest'
import {
  closeSheet,
  emptySheet,
  ratingOf,
  unratedCriteria,
  withRating,
} from '#src/domain/interview/rating-steps.ts'
import { sampleInterviewQuestion } from '#tests/domain/interview/sample-guide.ts'
import { sampleRating, sampleSessionId, startedUtc } from '#tests/domain/interview/sample-session.ts'

const { id, criteria } = sampleInterviewQuestion
const [first] = criteria
const rating = sampleRating(id, { criteria: { [first?.id ?? '']: 4 }, words: 'Say the number first.' })
const sheet = emptySheet(sampleSessionId, 'self', startedUtc)

describe('a sheet', () => {
  it('holds one rating of each question, the last one given', () => {
    const once = withRating(sheet, sampleRating(id, { words: 'before' }), startedUtc + 1)
    const twice = withRating(
      withRating(once, sampleRating('other-question'), startedUtc + 2),
      rating,
      startedUtc + 3,
    )
    expect(twice.ratings).toHaveLength(2)
    expect(ratingOf(twice, id)).toEqual(rating)
    expect(ratingOf(null, id)).toEqual(sampleRating(id))
  })

  it('only gets newer, also when the clock is set back', () => {
    expect(withRating(sheet, rating, startedUtc - 1e9).updatedUtc).toBe(startedUtc + 1)
  })

  it('that is done is never changed', () => {
    const done = closeSheet(withRating(sheet, rating, startedUtc + 1), startedUtc + 2)
    expect(done.doneUtc).toBe(startedUtc + 2)
    expect(withRating(done, sampleRating(id), startedUtc + 3)).toBe(done)
    expect(closeSheet(done, startedUtc + 4)).toBe(done)
  })

  it('names the criteria without a level', () => {
    const rated = withRating(sheet, rating, startedUtc)
    expect(unratedCriteria(sampleInterviewQuestion, rated)).toEqual(criteria.slice(1))
    expect(unratedCriteria(sampleInterviewQuestion, null)).toEqual(criteria)
  })
})
