import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { cellsOf } from '#src/build/csv-cells.ts'
import { hashOf } from '#src/build/hash-of.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'

/** An answer that the second reader wrote before seeing the anchors, and how they rated it afterwards. */
export interface SampleAnswer {
  readonly text: string
  /** One anchored level for each criterion, in their order; NaN where the list has no number. */
  readonly ratings: readonly number[]
}

/** One row of `quizzes/interview/review.csv`: how an interview question fared with its second reader. */
export interface InterviewReview {
  readonly id: string
  /** Of the question as it stood when the reading was over. */
  readonly hash: string
  readonly reader: string
  /** Whether the answers were written before the anchors were seen: "yes" or "no". */
  readonly blind: string
  /** "agreed", or "repaired" if the question was changed by the reading. */
  readonly outcome: string
  readonly weak: SampleAnswer
  readonly strong: SampleAnswer
  /** "checked" against a text, "in part", or "judgement" where the facts are about conduct. */
  readonly facts: string
  readonly date: string
}

const head =
  'id,hash,reader,blind,outcome,weak answer,weak ratings,strong answer,strong ratings,facts,date,note'

/** The rows of a list of second readings. Throws when its head is another. */
export function parseInterviewReviews(text: string): InterviewReview[] {
  const [first = '', ...lines] = text.trimEnd().split(/\r?\n/)
  if (first !== head) throw new Error(`interview/review.csv must begin with the line "${head}"`)
  return lines.map(line => {
    const [id = '', hash = '', reader = '', blind = '', outcome = '', ...others] = cellsOf(line)
    const [weak = '', weakRatings = '', strong = '', strongRatings = '', facts = '', date = ''] = others
    return {
      id,
      hash,
      reader,
      blind,
      outcome,
      facts,
      date,
      weak: { text: weak, ratings: ratingsOf(weakRatings) },
      strong: { text: strong, ratings: ratingsOf(strongRatings) },
    }
  })
}

const ratingsOf = (cell: string) => cell.split(' ').map(level => (level === '' ? Number.NaN : Number(level)))

/** The second readings of a folder of quizzes; a folder without a list has none. */
export async function readInterviewReviews(folder: string): Promise<InterviewReview[]> {
  const text = await readFile(path.join(folder, 'interview', 'review.csv'), 'utf8').catch(() => null)
  return text === null ? [] : parseInterviewReviews(text)
}

/** The hash that names an interview question as it stands. */
export function interviewHash(question: InterviewQuestion): string {
  return hashOf(canonicalJson(question))
}

/** One sentence for each interview question that nobody but its author has read as it stands now. */
export function findUnreadInterview(
  questions: readonly InterviewQuestion[],
  reviews: readonly InterviewReview[],
): string[] {
  const byId = new Map(reviews.map(review => [review.id, review]))
  return questions.flatMap(question => {
    const review = byId.get(question.id)
    if (review === undefined) return [`${question.id} was never answered by a second reader.`]
    if (review.hash === interviewHash(question)) return []
    return [`${question.id} changed since its second reading on ${review.date}.`]
  })
}
