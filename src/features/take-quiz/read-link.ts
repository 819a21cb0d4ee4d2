import type { Outline } from '#src/domain/catalog/outline.ts'
import { readSetup } from '#src/domain/quiz/read-setup.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'

export interface LinkSetup {
  readonly shared: Partial<QuizSetup>
  /** Skills and questions the link names and this app does not have. */
  readonly lost: number
}

/** The set-up of a link, without what this version of the app does not have. */
export function readLink(text: string, { skills, index }: Outline): LinkSetup {
  const { skills: wantedSkills = [], questions: wantedQuestions = [], ...rest } = readSetup(text)
  const knownSkills = wantedSkills.filter(wanted => skills.some(({ id }) => id === wanted))
  const knownQuestions = wantedQuestions.filter(wanted => index.some(({ id }) => id === wanted))
  const lost = wantedSkills.length - knownSkills.length + wantedQuestions.length - knownQuestions.length
  return {
    shared: {
      ...rest,
      ...(knownSkills.length > 0 ? { skills: [...new Set(knownSkills)] } : {}),
      // When none is left the start says so; a quiz on something else would be a surprise.
      ...(wantedQuestions.length > 0
        ? { questions: knownQuestions.length > 0 ? knownQuestions : wantedQuestions }
        : {}),
    },
    lost,
  }
}
