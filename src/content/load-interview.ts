import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { InterviewSet } from '#src/domain/interview/set.ts'

/** What is shipped to practise interviews with. */
export interface InterviewGuide {
  readonly questions: readonly InterviewQuestion[]
  /** Questions of a role for a number of minutes, in their order. */
  readonly sets: readonly InterviewSet[]
}

/** The shipped interview questions and sets; null when they cannot be fetched. */
export async function loadInterviewGuide(): Promise<InterviewGuide | null> {
  try {
    return (await import('virtual:interview')).default
  } catch {
    return null
  }
}
