import type { QuestionEntry } from '#src/domain/bank-search/question-entry.ts'
import type { SourceFamily } from '#src/domain/bank-search/source-family.ts'
import { ownIdStart } from '#src/domain/question/is-own-question.ts'
import { bankOfOwnQuestion } from '#src/domain/question/own-question-id.ts'
import type { QuestionKind } from '#src/domain/question/question-kinds.ts'

/** What to look for; an empty text and null mean everything. */
export interface BankFilter {
  /** Words that must all occur; words in double quotes must follow each other. */
  readonly text: string
  /** A shipped bank, or `own-` with the id of an own bank. */
  readonly bank: string | null
  readonly skill: string | null
  readonly level: number | null
  readonly kind: QuestionKind | null
  readonly source: SourceFamily | null
}

/** The filter that lets everything through. */
export const everyQuestion: BankFilter = {
  text: '',
  bank: null,
  skill: null,
  level: null,
  kind: null,
  source: null,
}

/** The words and quoted phrases of a search text, in lower case. */
export function searchTerms(text: string): string[] {
  return [...text.toLowerCase().matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? '').replaceAll(/\s+/g, ' ').trim())
    .filter(term => term !== '')
}

/**
 * The entries that fit, those with all terms in the stem first, otherwise in the order given. `bankOf` tells the bank
 * of a skill.
 */
export function searchQuestions(
  entries: readonly QuestionEntry[],
  filter: BankFilter,
  bankOf: ReadonlyMap<string, string>,
): QuestionEntry[] {
  const terms = searchTerms(filter.text)
  const fitting = entries.filter(
    entry =>
      (filter.bank === null || isInBank(entry, filter.bank, bankOf)) &&
      (filter.skill === null || entry.skill === filter.skill) &&
      (filter.level === null || entry.level === filter.level) &&
      (filter.kind === null || entry.kind === filter.kind) &&
      (filter.source === null || entry.sources.has(filter.source)) &&
      terms.every(term => occurs(entry.text, term)),
  )
  if (terms.length === 0) return fitting
  const inStem = (entry: QuestionEntry) => {
    const stem = entry.stem.toLowerCase()
    return terms.every(term => occurs(stem, term))
  }
  return [...fitting.filter(inStem), ...fitting.filter(entry => !inStem(entry))]
}

function isInBank(entry: QuestionEntry, bank: string, bankOf: ReadonlyMap<string, string>): boolean {
  const own = bankOfOwnQuestion(entry.id)
  return bankOf.get(entry.skill) === bank || (own !== null && ownBankFilter(own) === bank)
}

/** How a filter names an own bank. */
export function ownBankFilter(bankId: string): string {
  return ownIdStart + bankId
}

/** At the start of a word; and a term that ends in a digit ends the number, so that PID-3 does not find PID-35. */
function occurs(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    const before = text.charAt(at - 1)
    const after = text.charAt(at + term.length)
    const startsWord = !isWordCharacter(before) || !isWordCharacter(term.charAt(0))
    if (startsWord && !(isDigit(term.charAt(term.length - 1)) && isDigit(after))) return true
  }
  return false
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1
}

function isWordCharacter(character: string): boolean {
  return character !== '' && /[\p{L}\p{N}]/u.test(character)
}
