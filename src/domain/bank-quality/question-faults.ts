import { emphasisedText } from '#src/domain/bank-quality/emphasised-text.ts'
import { oddOneOut } from '#src/domain/bank-quality/option-cues.ts'
import {
  plainOptions,
  type BankQuestion,
  type PlainChoice,
  type PlainOption,
} from '#src/domain/bank-quality/plain-choice.ts'
import { rangesIntersect } from '#src/domain/bank-quality/ranges-intersect.ts'
import { wordsOf } from '#src/domain/bank-quality/words-of.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** What is wrong with the writing of a question, as a sentence; see measurement.md section 6 for the rules. */
export interface WritingFault {
  readonly questionId: string
  readonly fault: string
}

const allOrNone =
  /\b(?:all|none|both|neither) of (?:the )?(?:above|these|those|following)\b|\bboth [A-H] and [A-H]\b|^(?:[A-H] and [A-H]|neither)\.?$/i
const positions =
  /\b(?:option|answer|choice) [A-H1-8]\b|\bthe (?:first|second|third|fourth|last|previous|next) (?:option|choice)\b|\b(?:above|below)\b$/i
const negativeWords = ['not', 'except', 'least', 'never', 'incorrect', 'false']
const vague = /^(?:rarely|frequently|many|several|often|some|sometimes|a few)[.]?$/i

/** Flaws that are wrong in any bank, however small. */
export function findWritingFaults({ question }: BankQuestion): WritingFault[] {
  const options = plainOptions(question)
  const texts = options.map(({ text }) => text)
  return [
    ...texts.filter(text => allOrNone.test(text)).map(text => `The option "${text}" sums up other options.`),
    ...texts
      .filter(text => positions.test(text))
      .map(text => `The option "${text}" refers to a place; options are shuffled.`),
    ...texts.filter(text => vague.test(text)).map(text => `The option "${text}" is a vague quantity.`),
    ...findEqualOptions(texts),
    ...(rangesIntersect(texts) ? ['Two options are ranges that overlap.'] : []),
    ...findArticleCue(plainText(question.stem), texts),
    ...findNegatives(question, options),
    ...findOddKey(question, options),
  ].map(fault => ({ questionId: question.id, fault }))
}

function findEqualOptions(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.flatMap(text => {
    // Case and punctuation are told apart only where nothing else differs, as in `AA` and `aa`.
    const form = wordsOf(text).join(' ') || text
    if (seen.has(form)) return [`The option "${text}" says the same as another one.`]
    seen.add(form)
    return []
  })
}

/** A stem that ends in "a" or "an" gives away which options can follow. */
function findArticleCue(stem: string, texts: readonly string[]): string[] {
  const article = /\b(an?)[\s:.…_]*$/i.exec(stem)?.[1]?.toLowerCase()
  if (article === undefined) return []
  const fits = texts.filter(text => /^[aeiou]/i.test(text) === (article === 'an'))
  return fits.length > 0 && fits.length < texts.length
    ? [
        `The stem ends in "${article}", which fits only some options. Write a(n), or move the article into the options.`,
      ]
    : []
}

/** The last sentence of the stem, where a question asks. */
function asks(stem: string): string {
  return (
    stem
      .trim()
      .split(/(?<=[.?!:])\s+/)
      .at(-1) ?? ''
  )
}

/** Negative words in what a stem asks. */
export function negativesIn(stem: string): string[] {
  return (
    asks(stem)
      .match(/[\p{L}]+/gu)
      ?.filter(word => negativeWords.includes(word.toLowerCase())) ?? []
  )
}

function findNegatives(question: Question, options: readonly PlainOption[]): string[] {
  if (options.length === 0) return []
  const negatives = negativesIn(plainText(question.stem))
  const emphasised = emphasisedText(question.stem).toLowerCase()
  const hidden = negatives.filter(
    word => word !== word.toUpperCase() && !emphasised.includes(word.toLowerCase()),
  )
  const doubled =
    negatives.length > 0 &&
    options.some(({ text }) => wordsOf(text).some(word => negativeWords.includes(word)))
  return [
    ...hidden.map(
      word => `The stem asks with "${word}". Write it in capitals or bold, or ask the other way round.`,
    ),
    ...(doubled ? ['Stem and options are both negative. Ask the other way round.'] : []),
  ]
}

function findOddKey(question: Question, options: readonly PlainOption[]): string[] {
  if (question.kind !== 'single-choice') return []
  const choice: PlainChoice = { id: question.id, skill: '', stem: '', options }
  const odd = oddOneOut(choice)
  return odd !== null && options[odd]?.isKey === true
    ? [
        `Only the right option "${options[odd].text}" differs in form from all others (beginning, capital letter or full stop).`,
      ]
    : []
}
