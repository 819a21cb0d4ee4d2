import { describe, expect, it } from 'vitest'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'
import { findUnreviewed, readReviews } from '#src/build/review-list.ts'

const reviews = (await readReviews('quizzes')) ?? []
const { banks } = await readShippedQuizzes()
const ids = banks.flatMap(({ questions }) => questions.map(({ authored }) => authored.id))

describe('the list of second readings', () => {
  it('has one row for every question as it stands, and no other', () => {
    expect(findUnreviewed(banks, reviews)).toEqual([])
    expect(reviews.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
  })

  it.each(reviews)('says of $id how a reader without the key fared', review => {
    expect(review.solvedBlind).toMatch(/^(agreed|repaired)$/)
    expect(review.sourceRead).toMatch(/^(yes|not available)$/)
    expect(review.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  })
})
