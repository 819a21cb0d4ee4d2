/** How a quiz was taken: feedback after each response, or at the end. */
export const quizModes = ['practice', 'exam'] as const
export type QuizMode = (typeof quizModes)[number]
