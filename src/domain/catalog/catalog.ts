import type { Erratum } from '#src/domain/catalog/errata.ts'
import type { RolesFile } from '#src/domain/catalog/role.ts'
import type { SkillsFile } from '#src/domain/catalog/skill.ts'
import type { QuestionKind, QuestionLevel } from '#src/domain/question/question-kinds.ts'

/** One line of the question index: enough to draw a quiz before any bank has been loaded. */
export interface IndexedQuestion {
  readonly id: string
  readonly skill: string
  readonly level: QuestionLevel
  readonly kind: QuestionKind
  /** First 72 bits of the SHA-256 of the authored question, base64url (12 characters). */
  readonly hash: string
}

/** Everything known about shipped content without loading a single bank. */
export interface Catalog extends SkillsFile, RolesFile {
  readonly index: readonly IndexedQuestion[]
  readonly errata: readonly Erratum[]
}
