import type { QuizMode } from '#src/domain/quiz/quiz-mode.ts'

/** What a learner asks for before a quiz is drawn; short enough to be shared as a link. */
export interface QuizSetup {
  /** Skill ids in scope; empty means every skill. */
  readonly skills: readonly string[]
  /** Single questions instead of a drawn set; empty means draw. */
  readonly questions: readonly string[]
  readonly mode: QuizMode
  /** 1 to 100; fewer are drawn when the scope holds fewer. */
  readonly count: number
  /** Whole minutes of a timed exam, or null for no limit. */
  readonly minutes: number | null
  /** Same scope, count and seed draw the same questions in the same order; null takes a fresh seed. */
  readonly seed: string | null
}

/** The text of a setup in a link, as `name=value` pairs; only what is set is written. */
export function writeSetup(setup: Partial<QuizSetup>): string {
  const pairs: string[] = []
  if (setup.skills !== undefined && setup.skills.length > 0) pairs.push(`skills=${setup.skills.join(',')}`)
  if (setup.questions !== undefined && setup.questions.length > 0)
    pairs.push(`questions=${setup.questions.join(',')}`)
  if (setup.mode !== undefined) pairs.push(`mode=${setup.mode}`)
  if (setup.count !== undefined) pairs.push(`count=${setup.count}`)
  if (setup.minutes !== undefined && setup.minutes !== null) pairs.push(`minutes=${setup.minutes}`)
  if (setup.seed !== undefined && setup.seed !== null) pairs.push(`seed=${setup.seed}`)
  return pairs.join('&')
}
