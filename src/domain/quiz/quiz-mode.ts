/** How a quiz was taken: feedback after each response, or at the end. */
export const quizModes = ['practice', 'exam'] as const
export type QuizMode = (typeof quizModes)[number]

/** How an attempt was taken: as a quiz, or as a readiness check, which chooses its questions as it goes. */
export const attemptModes = [...quizModes, 'check'] as const
export type AttemptMode = (typeof attemptModes)[number]
