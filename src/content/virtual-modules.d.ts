/** Modules that `src/build/quizzes-plugin.ts` makes of `quizzes/`. */

declare module 'virtual:outline' {
  import type { Outline } from '#src/domain/catalog/outline.ts'
  import type { EncodedRole } from '#src/content/decode-roles.ts'

  const outline: Omit<Outline, 'index' | 'roles'> & { readonly roles: readonly EncodedRole[] }
  export default outline
}

declare module 'virtual:question-index' {
  import type { EncodedIndex } from '#src/content/decode-index.ts'

  const index: EncodedIndex
  export default index
}

declare module 'virtual:catalog' {
  import type { RolesFile } from '#src/domain/catalog/role.ts'
  import type { SkillsFile } from '#src/domain/catalog/skill.ts'

  const catalog: SkillsFile & RolesFile
  export default catalog
}

declare module 'virtual:banks' {
  import type { Question } from '#src/domain/question/question.ts'

  /** Fetches the questions of a skill, by skill id. */
  const banks: Readonly<Record<string, () => Promise<{ readonly default: readonly Question[] }>>>
  export default banks
}

declare module 'virtual:variants' {
  import type { VariantTemplate } from '#src/domain/variants/variant-of.ts'

  /** Fetches the questions of a skill that have variants, by skill id; skills without any are left out. */
  const variants: Readonly<Record<string, () => Promise<{ readonly default: readonly VariantTemplate[] }>>>
  export default variants
}

declare module 'virtual:reviews' {
  /** How the second reader fared ("agreed" or "repaired"), whether the source was read ("yes"), and the day, by id. */
  const reviews: Readonly<Record<string, readonly [solvedBlind: string, sourceRead: string, date: string]>>
  export default reviews
}

declare module 'virtual:glossary' {
  /** Definitions by the word, tag or field they define. */
  const glossary: Readonly<Record<string, string>>
  export default glossary
}

declare module 'virtual:interview' {
  import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
  import type { InterviewSet } from '#src/domain/interview/set.ts'

  /** How a question fared with its second reader; `blind` if they had answered before they saw the anchors. */
  interface InterviewReading {
    readonly blind: boolean
    readonly outcome: string
    readonly facts: string
    readonly date: string
  }

  /** The questions in the order of the domains, for each role a set of each length, and second readings by id. */
  const interview: {
    readonly questions: readonly InterviewQuestion[]
    readonly sets: readonly InterviewSet[]
    readonly reviews: Readonly<Record<string, InterviewReading>>
  }
  export default interview
}
