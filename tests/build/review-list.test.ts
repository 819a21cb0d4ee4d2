import { describe, expect, it } from 'vitest'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { findUnreviewed, parseReviews, readReviews } from '#src/build/review-list.ts'
import { goodQuizzes } from '#tests/build/quiz-texts.ts'

const head = 'id,hash,solved blind,source read,date,note'

describe('the review list', () => {
  it('reads quoted and plain cells', () => {
    const [row] = parseReviews(`${head}\nhl7-a,abc,repaired,yes,2026-11-22,"a ""note"", with a comma"\n`)
    const read = { solvedBlind: 'repaired', sourceRead: 'yes', date: '2026-11-22' }
    expect(row).toEqual({ id: 'hl7-a', hash: 'abc', ...read })
  })

  it('refuses a list with other columns', () => {
    expect(() => parseReviews('id,hash\n')).toThrow(
      'review.csv must begin with the line "id,hash,solved blind',
    )
  })

  it('is not needed in another folder of quizzes', async () => {
    expect(await readReviews(goodQuizzes)).toBeNull()
  })

  it('names questions never read, and those changed since', async () => {
    const { banks } = await readQuizzes(goodQuizzes)
    const [first, second, ...others] = banks.flatMap(({ questions }) => questions)
    const row = { solvedBlind: 'agreed', sourceRead: 'yes', date: '2026-11-22' }
    const rows = others.map(({ authored: { id }, hash }) => ({ ...row, id, hash }))
    expect(findUnreviewed(banks, [...rows, { ...row, id: first?.authored.id ?? '', hash: 'older' }])).toEqual(
      [
        `${first?.authored.id} changed since it was reviewed on 2026-11-22.`,
        `${second?.authored.id} was never solved by a second reader.`,
      ],
    )
  })
})
