import { describe, expect, it } from 'vitest'
import {
  findUnreadInterview,
  interviewHash,
  parseInterviewReviews,
  readInterviewReviews,
} from '#src/build/interview-review.ts'
import { goodQuizzes } from '#tests/build/quiz-texts.ts'
import { sampleInterviewQuestion as sample } from '#tests/domain/interview/sample-guide.ts'

const head =
  'id,hash,reader,blind,outcome,weak answer,weak ratings,strong answer,strong ratings,facts,date,note'
const row =
  'talk-a,abc,Ann,yes,repaired,"I restart, ""at once""",1 2,First the scope.,5 4,checked,2026-11-22,'

describe('the second readings of interview questions', () => {
  it('have answers with a rating for each criterion', () => {
    expect(parseInterviewReviews(`${head}\n${row}\n`)).toEqual([
      {
        id: 'talk-a',
        hash: 'abc',
        reader: 'Ann',
        blind: 'yes',
        outcome: 'repaired',
        weak: { text: 'I restart, "at once"', ratings: [1, 2] },
        strong: { text: 'First the scope.', ratings: [5, 4] },
        facts: 'checked',
        date: '2026-11-22',
      },
    ])
  })

  it('read what is no rating as none', () => {
    const [review] = parseInterviewReviews(`${head}\n${row.replace(',1 2,', ',,').replace(',5 4,', ',5 x,')}`)
    expect([review?.weak.ratings, review?.strong.ratings]).toEqual([[NaN], [5, NaN]])
  })

  it('are refused with other columns', () => {
    expect(() => parseInterviewReviews('id,hash\n')).toThrow(
      'interview/review.csv must begin with the line "id,hash,reader,blind',
    )
  })

  it('may be missing in another folder', async () => {
    expect(await readInterviewReviews(goodQuizzes)).toEqual([])
  })

  it('name questions nobody else has read, and those changed since', () => {
    const [review] = parseInterviewReviews(`${head}\n${row}`)
    if (review === undefined) throw new Error('there is one row')
    const read = { ...sample, id: 'read' }
    const changed = { ...sample, id: 'changed' }
    const reviews = [
      { ...review, id: 'read', hash: interviewHash(read) },
      { ...review, id: 'changed', hash: interviewHash(changed) },
    ]
    expect(findUnreadInterview([read, changed], reviews)).toEqual([])
    expect(findUnreadInterview([sample, read, { ...changed, minutes: 7 }], reviews)).toEqual([
      'talk-empty-worklist was never answered by a second reader.',
      'changed changed since its second reading on 2026-11-22.',
    ])
  })
})
