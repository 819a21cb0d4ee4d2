import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cellsOf } from '#src/build/csv-cells.ts'
import type { ReadBank } from '#src/build/read-bank.ts'

/** One row of `quizzes/review.csv`: how a question fared with its second reader. */
export interface Review {
  readonly id: string
  /** Of the question as it was read. */
  readonly hash: string
  readonly solvedBlind: string
  readonly sourceRead: string
  readonly date: string
}

const head = 'id,hash,solved blind,source read,date,note'

/** The rows of a review list. Throws when its head is another. */
export function parseReviews(text: string): Review[] {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/)
  if (first !== head) throw new Error(`review.csv must begin with the line "${head}"`)
  return lines.map(line => {
    const [id = '', hash = '', solvedBlind = '', sourceRead = '', date = ''] = cellsOf(line)
    return { id, hash, solvedBlind, sourceRead, date }
  })
}

/** The review list of a folder of quizzes; a folder without one has no reviews. */
export async function readReviews(folder: string): Promise<Review[] | null> {
  const text = await readFile(path.join(folder, 'review.csv'), 'utf8').catch(() => null)
  return text === null ? null : parseReviews(text)
}

/** One sentence for each question that nobody without the key has read as it stands now. */
export function findUnreviewed(banks: readonly ReadBank[], reviews: readonly Review[]): string[] {
  const byId = new Map(reviews.map(review => [review.id, review]))
  const questions = banks.flatMap(bank => bank.questions)
  return questions.flatMap(({ authored: { id }, hash }) => {
    const review = byId.get(id)
    if (review === undefined) return [`${id} was never solved by a second reader.`]
    return review.hash === hash ? [] : [`${id} changed since it was reviewed on ${review.date}.`]
  })
}
