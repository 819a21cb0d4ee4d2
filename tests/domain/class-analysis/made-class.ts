import type { AnalysedQuestion, ClassAttempt, ClassResponse } from '#src/domain/class-analysis/class-data.ts'

/** A question of the tests; the hash is always the same. */
export function madeQuestion(
  questionId: string,
  rest: Partial<Omit<AnalysedQuestion, 'questionId'>> = {},
): AnalysedQuestion {
  return {
    questionId,
    hash: 'h',
    skill: 'worklist',
    kind: 'single-choice',
    level: 60,
    chance: 0.25,
    expectedSeconds: 60,
    options: [],
    ...rest,
  }
}

/** Options a to d; those named are right. */
export function madeOptions(keys: string): AnalysedQuestion['options'] {
  return ['a', 'b', 'c', 'd'].map(id => ({ id, text: `text of ${id}`, isKey: keys.includes(id) }))
}

/** A response of the tests. */
export function madeResponse(
  questionId: string,
  score: number | null,
  rest: Partial<ClassResponse> = {},
): ClassResponse {
  const elapsedMs = score === null ? null : 30_000
  return { questionId, questionHash: 'h', score, choices: [], elapsedMs, isRapid: false, ...rest }
}

/** One attempt per row of scores, of the questions q1, q2 and so on; `undefined`: the student never had it. */
export function attemptsOf(
  scores: readonly (readonly (number | null | undefined)[])[],
  choices: readonly (readonly string[])[] = [],
): ClassAttempt[] {
  return scores.map((row, i) => ({
    attemptId: `attempt-${i + 1}`,
    studentId: `student-${i + 1}`,
    responses: row.flatMap((score, q) => {
      const chosen = choices[i]?.[q] ?? ''
      return score === undefined
        ? []
        : [madeResponse(`q${q + 1}`, score, { choices: chosen === '' ? [] : [chosen] })]
    }),
  }))
}

/** The questions q1 to q`count`. */
export function madeQuestions(count: number): AnalysedQuestion[] {
  return Array.from({ length: count }, (_, q) => madeQuestion(`q${q + 1}`))
}
