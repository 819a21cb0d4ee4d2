import type { AttemptMode } from '#src/domain/quiz/quiz-mode.ts'

/** How an attempt was taken, as it is called at the head of a line. */
export const modeWords: Record<AttemptMode, string> = {
  practice: 'Practice',
  exam: 'Exam',
  check: 'Readiness check',
}
