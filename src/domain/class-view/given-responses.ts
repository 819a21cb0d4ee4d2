import type { ClassReading, ScoredResponse } from '#src/domain/class-reading/class-reading.ts'
import { responseWords } from '#src/domain/class-view/response-words.ts'
import type { Question } from '#src/domain/question/question.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'

/** What one student gave to a version of a question the first time they met the question. */
export interface FirstResponse {
  readonly studentId: string
  readonly given: ScoredResponse
}

/** The first responses of all students to a version of a question, those left unanswered included. */
export function firstResponses({ students }: Pick<ClassReading, 'students'>, hash: string): FirstResponse[] {
  return students.flatMap(({ studentId, attempts }) => {
    const met = attempts.flatMap(({ responses }) => responses).filter(one => one.questionHash === hash)
    const [given] = met
    return given === undefined ? [] : [{ studentId, given }]
  })
}

/** The same response of several students. */
export interface GivenRow {
  readonly words: string
  /** 0..1 */
  readonly score: number
  readonly studentIds: readonly string[]
}

/** What was given, most frequent first, among equals the better one. Unanswered and uncounted ones are left out. */
export function givenRows(question: Question, responses: readonly FirstResponse[]): GivenRow[] {
  const rows = new Map<string, { words: string; score: number; studentIds: string[] }>()
  for (const { studentId, given } of responses) {
    if (given.response === null || given.score === null) continue
    const words = responseWords(question, given.response)
    const same = given.response.kind === 'short-text' ? normaliseText(words) : words
    const row = rows.get(same) ?? { words, score: given.score, studentIds: [] }
    row.studentIds.push(studentId)
    rows.set(same, row)
  }
  return [...rows.values()].toSorted((a, b) => b.studentIds.length - a.studentIds.length || b.score - a.score)
}

/** How many students a change of the key would bring a higher and a lower score, with the scores as given now. */
export interface KeyEffect {
  readonly higher: number
  readonly lower: number
}

/** Compares scores before and after; a score that stays within rounding counts as the same. */
export function keyEffect(
  responses: readonly FirstResponse[],
  scoreOf: (given: ScoredResponse) => number | null,
): KeyEffect {
  const changes = responses.map(({ given }) => {
    const before = given.score
    const after = scoreOf(given)
    return before === null || after === null ? 0 : after - before
  })
  return {
    higher: changes.filter(change => change > 1e-9).length,
    lower: changes.filter(change => change < -1e-9).length,
  }
}
