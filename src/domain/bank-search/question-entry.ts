import { type SourceFamily, sourceFamily } from '#src/domain/bank-search/source-family.ts'
import { isBlocks } from '#src/domain/question/is-blocks.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** A question as the bank browser lists and searches it. */
export interface QuestionEntry {
  readonly id: string
  readonly skill: string
  readonly level: Question['level']
  readonly kind: Question['kind']
  readonly stem: string
  /** Everything a reader of the question can see, key and reasons included: one line, lower case. */
  readonly text: string
  readonly sources: ReadonlySet<SourceFamily>
}

/** Lists a question of a skill. */
export function questionEntry(question: Question, skill: string): QuestionEntry {
  return {
    id: question.id,
    skill,
    level: question.level,
    kind: question.kind,
    stem: plainText(question.stem),
    text: textsOf(question).join(' ').replaceAll(/\s+/g, ' ').toLowerCase(),
    sources: new Set(question.source.map(({ standard }) => sourceFamily(standard))),
  }
}

/** All texts in a value, wherever they are; compiled Markdown as its plain text, so that markup splits no word. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) {
    const parts: readonly unknown[] = value
    return isBlocks(parts) ? [plainText(parts)] : parts.flatMap(textsOf)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
