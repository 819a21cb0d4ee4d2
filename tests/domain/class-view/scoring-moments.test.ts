import { describe, expect, it } from 'vitest'
import { momentWords, scoringMoments } from '#src/domain/class-view/scoring-moments.ts'
import { withMoment } from '#src/domain/class-view/with-moment.ts'
import { choice, correctionOf, known, minute, tuesday } from '#tests/domain/class-reading/make-assignments.ts'
import { four, readSmallClass } from '#tests/domain/class-view/small-class.ts'

const [one, two, three] = four
if (one === undefined || two === undefined || three === undefined) throw new Error('there are four')

describe('the moments a class can be scored as of', () => {
  it('are those before every correction made or undone, newest first', () => {
    const corrections = [
      correctionOf(two, choice('two', 'b'), { undoneUtc: tuesday + 5 * minute, reason: 'Typo' }),
      correctionOf(three, null, { atUtc: tuesday + minute, reason: 'Two are right' }),
      correctionOf(one, null, { atUtc: tuesday + minute, reason: 'Old' }),
    ]
    const moments = scoringMoments(readSmallClass({ Ada: 'aabb' }, corrections))
    expect(moments.map(moment => [moment.asOfUtc, momentWords(moment)])).toEqual([
      [tuesday + 5 * minute - 1, 'question 2 got its former key back'],
      [
        tuesday + minute - 1,
        expect.stringMatching(/^question [13] counted for nobody, question [13] counted for nobody$/),
      ],
      [tuesday - 1, 'question 2 got another key'],
    ])
    expect(moments[0]?.changes[0]?.reason).toBe('Typo')
  })

  it('are none where nothing was corrected, or only questions nobody was asked', () => {
    expect(scoringMoments(readSmallClass({ Ada: 'aabb' }))).toEqual([])
    const elsewhere = correctionOf(known(choice('elsewhere')), null)
    // The same question in another version was not asked either.
    const otherVersion = correctionOf({ ...one, hash: 'other' }, null)
    expect(scoringMoments(readSmallClass({ Ada: 'aabb' }, [elsewhere, otherVersion]))).toEqual([])
  })

  it('give back the scores there were', () => {
    const corrections = [
      correctionOf(two, choice('two', 'b'), { undoneUtc: tuesday + 5 * minute }),
      correctionOf(three, null, { atUtc: tuesday + minute }),
    ]
    const scoreAt = (asOfUtc: number) =>
      readSmallClass({ Ada: 'aaab' }, corrections, asOfUtc).students[0]?.attempts[0]
    const { score: first, asked } = scoreAt(tuesday - 1) ?? {}
    expect([first, asked]).toEqual([3, 4])
    expect(scoreAt(tuesday)?.score).toBe(2)
    expect(scoreAt(tuesday + 5 * minute - 1)).toMatchObject({ score: 1, asked: 3 })
    expect(scoreAt(tuesday + 5 * minute)).toMatchObject({ score: 2, asked: 3 })
  })
})

it('tables say as of when their scores are', () => {
  const named = { id: 'scores', title: 'Scores', table: { head: ['Student'], rows: [['Ada'], ['Bob']] } }
  expect(withMoment(named, tuesday).table).toEqual({
    head: ['Student', 'Scores as of'],
    rows: [
      ['Ada', '2026-03-03T09:00:00.000Z'],
      ['Bob', '2026-03-03T09:00:00.000Z'],
    ],
  })
})
