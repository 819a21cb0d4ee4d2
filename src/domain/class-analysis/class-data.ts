import type { QuestionKind, QuestionLevel } from '#src/domain/question/question-kinds.ts'

/** One question as one student met it in one attempt. */
export interface ClassResponse {
  readonly questionId: string
  /** Content hash of the version asked. */
  readonly questionHash: string
  /** 0..1, or null when it was not answered (omitted). */
  readonly score: number | null
  /** Ids or texts of what was chosen, as comparable labels; empty when omitted or when the kind has no options. */
  readonly choices: readonly string[]
  /** Milliseconds on screen, null when not answered. */
  readonly elapsedMs: number | null
  /** Given faster than an effort allows (`rapidResponse` of the measure settings). */
  readonly isRapid: boolean
}

/**
 * One attempt of one student: every question put before them, answered or not. Where a student has several attempts,
 * the analysis reads the first in the order of the list and no other (`firstAttempts`): later ones follow feedback.
 */
export interface ClassAttempt {
  readonly attemptId: string
  readonly studentId: string
  readonly responses: readonly ClassResponse[]
}

/** What the analysis needs of a question, one version of it: another hash is another question to the statistics. */
export interface AnalysedQuestion {
  readonly questionId: string
  readonly hash: string
  readonly skill: string
  readonly kind: QuestionKind
  readonly level: QuestionLevel
  /** Expected score of a blind answer, 0..1. */
  readonly chance: number
  readonly expectedSeconds: number
  /** In the order of the author; `isKey` for right ones. Empty: the kind has none. */
  readonly options: readonly { readonly id: string; readonly text: string; readonly isKey: boolean }[]
}
