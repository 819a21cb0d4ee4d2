import type { PlainChoice } from '#src/domain/bank-quality/plain-choice.ts'
import { contentWords, jaccard, wordsOf } from '#src/domain/bank-quality/words-of.ts'

/** How much an option of a question shows of a cue; a guesser takes the option that shows most. */
export type OptionCue = (choice: PlainChoice, option: number) => number

const textOf = (choice: PlainChoice, option: number): string => choice.options[option]?.text ?? ''

/** Words that leave no room for exceptions, so that careful writers put them in wrong options. */
const absoluteWords: ReadonlySet<string> = new Set(
  'always never all none only every must cannot completely entirely absolutely impossible'.split(' '),
)

/** Words that make a statement safe, so that careful writers put them in right options. */
const hedgeWords: ReadonlySet<string> = new Set(
  'usually often may can generally typically sometimes'.split(' '),
)

/** Whether a text has a word that leaves no room for exceptions. */
export function hasAbsolute(text: string): boolean {
  return wordsOf(text).some(word => absoluteWords.has(word))
}

/** Whether a text has a word that makes a statement safe. */
export function hasHedge(text: string): boolean {
  return wordsOf(text).some(word => hedgeWords.has(word))
}

/** Characters of the option. */
export const length: OptionCue = (choice, option) => textOf(choice, option).length

/** The shortest option shows most: a cue made by over-correcting the length. */
export const shortness: OptionCue = (choice, option) => -length(choice, option)

/** An option without absolute words shows more: "strike absolutes, then guess". */
export const withoutAbsolutes: OptionCue = (choice, option) => (hasAbsolute(textOf(choice, option)) ? 0 : 1)

/** A hedged option shows more. */
export const hedged: OptionCue = (choice, option) => (hasHedge(textOf(choice, option)) ? 1 : 0)

/** Digits or brackets: the precision that a right answer often has alone. */
export const precision: OptionCue = (choice, option) => (/[0-9()]/.test(textOf(choice, option)) ? 1 : 0)

/** Mean share of words in common with the other options, 0..1: writers make wrong options out of the right one. */
export const convergence: OptionCue = (choice, option) => {
  const own = new Set(contentWords(textOf(choice, option)))
  const others = choice.options.filter((_, at) => at !== option)
  const shares = others.map(other => jaccard(own, new Set(contentWords(other.text))))
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
}

/** Number of words of the stem that come again in the option. */
export const wordRepeat: OptionCue = (choice, option) => {
  const stem = new Set(contentWords(choice.stem))
  return new Set(contentWords(textOf(choice, option)).filter(word => stem.has(word))).size
}

/** 1 for an option whose form no other option has while the others agree; 0 for all otherwise. */
export const oddForm: OptionCue = (choice, option) => (oddOneOut(choice) === option ? 1 : 0)

/** The option that alone differs in form from all others, which agree with each other; null if there is none. */
export function oddOneOut(choice: PlainChoice): number | null {
  if (choice.options.length < 3) return null
  for (const form of forms) {
    const shown = choice.options.map(({ text }) => form(text))
    const odd = shown.findIndex(one => shown.filter(other => other === one).length === 1)
    if (odd >= 0 && new Set(shown).size === 2) return odd
  }
  return null
}

/** Aspects of form: how the option begins, its first letter, its final full stop. */
const forms: readonly ((text: string) => string)[] = [
  text => firstWordClass(wordsOf(text)[0] ?? ''),
  text => (/^\p{Lu}/u.test(text) ? 'upper' : /^\p{Ll}/u.test(text) ? 'lower' : 'other'),
  text => (text.endsWith('.') ? 'stop' : 'none'),
]

function firstWordClass(word: string): string {
  if (/^\d/.test(word)) return 'number'
  if (word === 'to') return 'to'
  return /^\p{L}{2,}ing$/u.test(word) ? 'ing' : 'phrase'
}
