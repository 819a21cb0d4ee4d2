import { hasAbsolute, convergence } from '#src/domain/bank-quality/option-cues.ts'
import { plainOptions, type BankQuestion, type PlainOption } from '#src/domain/bank-quality/plain-choice.ts'
import type { WritingFault } from '#src/domain/bank-quality/question-faults.ts'
import { contentWords, jaccard, wordsOf } from '#src/domain/bank-quality/words-of.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** Limits beyond which a person should look again; all are judgement (measurement.md section 6). */
const limits = {
  lengthRatio: { low: 0.67, high: 1.5, characters: 15 },
  stemWords: { low: 8, high: 60, withScene: 150 },
  optionWords: 20,
  likeness: 0.8,
  longWord: 5,
} as const

/** What may be a flaw and may be right: a list for a person to go through, not a gate. */
export function reviewQuestion({ question }: BankQuestion): WritingFault[] {
  const options = plainOptions(question)
  return [
    ...reviewStem(question),
    ...options
      .filter(({ text }) => wordsOf(text).length > limits.optionWords)
      .map(({ text }) => `The option "${text}" has more than ${limits.optionWords} words.`),
    ...reviewLikeness(options),
    ...(question.kind === 'single-choice' ? reviewKey(plainText(question.stem), options) : []),
  ].map(fault => ({ questionId: question.id, fault }))
}

function reviewStem(question: Question): string[] {
  const stem = plainText(question.stem)
  const words = wordsOf(stem).length
  const hasScene =
    question.artefact !== undefined ||
    question.kind === 'situational-judgement' ||
    question.kind === 'branching-case' ||
    question.kind === 'repair'
  const most = hasScene ? limits.stemWords.withScene : limits.stemWords.high
  return [
    ...(words < limits.stemWords.low || words > most ? [`The stem has ${words} words.`] : []),
    ...(/[?:.…]$/.test(stem.trim()) ? [] : ['The stem does not end like a sentence.']),
  ]
}

function reviewLikeness(options: readonly PlainOption[]): string[] {
  const sets = options.map(({ text }) => new Set(contentWords(text)))
  return sets.flatMap((a, at) =>
    sets.slice(at + 1).flatMap((b, offset) => {
      const inside =
        a.size > 0 && b.size > 0 && ([...a].every(word => b.has(word)) || [...b].every(word => a.has(word)))
      return jaccard(a, b) >= limits.likeness || inside
        ? [`"${options[at]?.text}" and "${options[at + 1 + offset]?.text}" have nearly the same words.`]
        : []
    }),
  )
}

function reviewKey(stem: string, options: readonly PlainOption[]): string[] {
  const at = options.findIndex(({ isKey }) => isKey)
  const key = options[at]
  if (key === undefined) return []
  const wrong = options.filter(({ isKey }) => !isKey)
  return [
    ...reviewLength(key, wrong),
    ...reviewConvergence(stem, options, at),
    ...reviewRepeats(stem, key, wrong),
    ...(hasAbsolute(key.text) ? ['The right option has an absolute word such as "always" or "only".'] : []),
    ...(/[0-9()]/.test(key.text) && wrong.every(({ text }) => !/[0-9()]/.test(text))
      ? ['Only the right option has digits or brackets.']
      : []),
  ]
}

/** Length of the right option by the median length of the wrong ones. */
export function lengthRatio(options: readonly PlainOption[]): number {
  const key = options.find(({ isKey }) => isKey)?.text.length ?? 0
  const wrong = options
    .filter(({ isKey }) => !isKey)
    .map(({ text }) => text.length)
    .toSorted((a, b) => a - b)
  const middle = wrong.length / 2
  const median = ((wrong[Math.ceil(middle) - 1] ?? 0) + (wrong[Math.floor(middle)] ?? 0)) / 2
  return key / Math.max(1, median)
}

function reviewLength(key: PlainOption, wrong: readonly PlainOption[]): string[] {
  const ratio = lengthRatio([key, ...wrong])
  const median = key.text.length / ratio
  const { low, high, characters } = limits.lengthRatio
  return (ratio > high || ratio < low) && Math.abs(key.text.length - median) > characters
    ? [`The right option is ${ratio.toFixed(2)} times as long as the wrong ones.`]
    : []
}

function reviewConvergence(stem: string, options: readonly PlainOption[], key: number): string[] {
  const choice = { id: '', skill: '', stem, options }
  const values = options.map((_, option) => convergence(choice, option))
  const own = values[key] ?? 0
  const words = new Set(contentWords(options[key]?.text ?? ''))
  const sharing = options.filter(
    (option, at) => at !== key && contentWords(option.text).some(word => words.has(word)),
  )
  return sharing.length >= 2 && values.every((value, at) => at === key || value < own)
    ? ['The right option shares most words with the others; wrong ones look made out of it.']
    : []
}

function reviewRepeats(stem: string, key: PlainOption, wrong: readonly PlainOption[]): string[] {
  const stemWords = new Set(contentWords(stem).filter(word => word.length >= limits.longWord))
  const wrongWords = new Set(wrong.flatMap(({ text }) => contentWords(text)))
  const repeated = contentWords(key.text).filter(word => stemWords.has(word) && !wrongWords.has(word))
  return repeated.length === 0
    ? []
    : [`Only the right option repeats "${repeated.join('", "')}" from the stem.`]
}
