import { describe, expect, it } from 'vitest'
import { interviewHash, readInterviewReviews } from '#src/build/interview-review.ts'
import { anchoredLevels } from '#src/domain/interview/guide.ts'
import { readShippedQuizzes } from '#tests/quizzes/read-shipped-quizzes.ts'

const reviews = await readInterviewReviews('quizzes')
const { interview } = await readShippedQuizzes()

describe('the second readings of interview questions', () => {
  it('are there once for every question', () => {
    expect(reviews.map(({ id }) => id).toSorted()).toEqual(interview.map(({ id }) => id).toSorted())
  })

  it('were by somebody who wrote the two answers before seeing the anchors', () => {
    expect(reviews.filter(({ blind }) => blind !== 'yes').map(({ id }) => id)).toEqual([])
  })

  it.each(reviews)('of $id are of the question as it stands, and tell weak from strong', review => {
    const question = interview.find(({ id }) => id === review.id)
    if (question === undefined) throw new Error('no such question')
    expect(review.hash).toBe(interviewHash(question))
    expect(review.reader).not.toBe('')
    expect(review.outcome).toMatch(/^(agreed|repaired)$/)
    expect(review.facts).toMatch(/^(checked|in part|judgement)$/)
    expect(review.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const { text, ratings } of [review.weak, review.strong]) {
      expect(text.length).toBeGreaterThan(30)
      expect(ratings).toHaveLength(question.criteria.length)
      expect(ratings.filter(level => !anchoredLevels.some(one => one === level))).toEqual([])
    }
    const apart = review.strong.ratings.map((level, at) => level - (review.weak.ratings[at] ?? level))
    expect(Math.min(...apart)).toBeGreaterThan(0)
  })
})
