import type { AnalysedQuestion, ClassAttempt, ClassResponse } from '#src/domain/class-analysis/class-data.ts'

/**
 * What a question counts for a student who had it and did not answer it: nothing at all, or a score of 0 (the rule of
 * Moodle). Numbers of one rule are never mixed with those of the other. A question a student never had counts under
 * neither. measurement.md section 5.1.
 */
export type MissingRule = 'answered-only' | 'missing-is-zero'

/** The first attempts of a class as a table: questions x students. */
export interface ScoreTable {
  readonly rule: MissingRule
  readonly questions: readonly AnalysedQuestion[]
  /** Students who had at least one of the questions, in the order of their first attempts. */
  readonly studentIds: readonly string[]
  /** Per question, then per student: the response; null when the student never had the question. */
  readonly responses: readonly (readonly (ClassResponse | null)[])[]
  /** The scores that count by the rule, 0..1, NaN where none does. */
  readonly scores: readonly Float64Array[]
  /** Per student: the sum of the scores that count, and how many there are. */
  readonly sums: Float64Array
  readonly counts: Float64Array
}

/** The first attempt of each student in the order of the list; what comes after it followed feedback. */
export function firstAttempts(attempts: readonly ClassAttempt[]): ClassAttempt[] {
  const first = new Map<string, ClassAttempt>()
  for (const attempt of attempts) if (!first.has(attempt.studentId)) first.set(attempt.studentId, attempt)
  return [...first.values()]
}

/** What tells one version of a question from everything else, as one string. */
export function questionKey({ questionId, hash }: Pick<AnalysedQuestion, 'questionId' | 'hash'>): string {
  return `${questionId} ${hash}`
}

/**
 * Lays out the first attempts. A response belongs to a question when id and hash are the same; where an attempt names
 * one question twice, the first counts.
 */
export function scoreTable(
  attempts: readonly ClassAttempt[],
  questions: readonly AnalysedQuestion[],
  rule: MissingRule,
): ScoreTable {
  const rows = rowsById(questions)
  const rowOf = ({ questionId, questionHash }: ClassResponse) => rows.get(questionId)?.get(questionHash)
  const present = firstAttempts(attempts).filter(({ responses }) =>
    responses.some(response => rowOf(response) !== undefined),
  )
  const responses = questions.map((): (ClassResponse | null)[] => present.map(() => null))
  present.forEach((attempt, i) => {
    for (const response of attempt.responses) {
      const row = responses[rowOf(response) ?? -1]
      if (row) row[i] ??= response
    }
  })
  const scores = responses.map(row => Float64Array.from(row, response => countedScore(response, rule)))
  return {
    rule,
    questions,
    studentIds: present.map(({ studentId }) => studentId),
    responses,
    scores,
    ...totalsOf(scores, present.length),
  }
}

/** Mean of a student's other scores that count, 0..1; NaN without any. */
export function restScore({ scores, sums, counts }: ScoreTable, question: number, student: number): number {
  const own = scores[question]?.[student] ?? NaN
  const sum = sums[student] ?? 0
  const count = counts[student] ?? 0
  const [others, left] = Number.isNaN(own) ? [sum, count] : [sum - own, count - 1]
  return left > 0 ? others / left : NaN
}

/** Rows of the table by id, then by hash: a key of both would have to be made for every response. */
function rowsById(questions: readonly AnalysedQuestion[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rows = new Map<string, Map<string, number>>()
  for (const [q, { questionId, hash }] of questions.entries()) {
    rows.set(questionId, (rows.get(questionId) ?? new Map<string, number>()).set(hash, q))
  }
  return rows
}

function countedScore(response: ClassResponse | null, rule: MissingRule): number {
  if (response === null) return NaN
  return response.score ?? (rule === 'missing-is-zero' ? 0 : NaN)
}

function totalsOf(
  scores: readonly Float64Array[],
  students: number,
): { sums: Float64Array; counts: Float64Array } {
  const sums = new Float64Array(students)
  const counts = new Float64Array(students)
  for (const row of scores) {
    for (let i = 0; i < students; i++) {
      const score = row[i] ?? NaN
      if (Number.isNaN(score)) continue
      sums[i] = (sums[i] ?? 0) + score
      counts[i] = (counts[i] ?? 0) + 1
    }
  }
  return { sums, counts }
}
