import { describe, expect, it } from 'vitest'
import { interviewQuestionHash } from '#src/domain/interview/interview-question-hash.ts'
import { ratingBodies } from '#src/domain/interview/rating-bodies.ts'
import { interviewQuestion, sessionOf, sheetOf } from '#tests/storage/test-interview.ts'

const [first] = sheetOf('1', 'other').ratings
if (first === undefined) throw new Error('a sheet has ratings')
const rated = first

describe('what a sheet adds to the log', () => {
  it('is a rating for every answer of which a criterion was rated, with the criteria in their order', () => {
    const bodies = ratingBodies(sessionOf('1'), sheetOf('1', 'other'))
    expect(bodies).toEqual([
      {
        type: 'interview-rating',
        questionId: 'night-images',
        questionHash: interviewQuestionHash(interviewQuestion('night-images')),
        rater: 'other',
        skill: 'dicom-services',
        level: 60,
        criteria: [
          { id: 'order', anchored: 4 },
          { id: 'telling', anchored: 2 },
        ],
      },
      expect.objectContaining({
        questionId: 'angry-caller',
        skill: 'communication',
        level: 40,
        criteria: [{ id: 'order', anchored: 3 }],
      }),
    ])
  })

  it.each([
    ['the sheet is open', sessionOf('1'), sheetOf('1', 'self', { doneUtc: null })],
    [
      'the learner is not the candidate',
      sessionOf('1', { isLearnerCandidate: false }),
      sheetOf('1', 'other'),
    ],
    ['the session was given up', sessionOf('1', { isAbandoned: true }), sheetOf('1', 'self')],
    ['nothing was rated', sessionOf('1'), sheetOf('1', 'self', { ratings: [{ ...rated, criteria: {} }] })],
    [
      'what was rated is not of this session',
      sessionOf('1'),
      sheetOf('1', 'self', {
        ratings: [
          { ...rated, questionId: 'another' },
          { ...rated, criteria: { another: 5 } },
        ],
      }),
    ],
  ])('is nothing when %s', (_, session, sheet) => {
    expect(ratingBodies(session, sheet)).toEqual([])
  })
})

describe('the hash of an interview question', () => {
  it('is the same whatever the order of its keys, and another for another wording', () => {
    const question = interviewQuestion('night-images')
    const turned = Object.fromEntries(Object.entries(question).toReversed())
    expect(interviewQuestionHash({ ...question, ...turned })).toBe(interviewQuestionHash(question))
    expect(interviewQuestionHash(question)).toMatch(/^[\w-]{12}$/)
    expect(interviewQuestionHash({ ...question, minutes: 6 })).not.toBe(interviewQuestionHash(question))
  })
})
