import { plainOptions, type BankQuestion } from '#src/domain/bank-quality/plain-choice.ts'
import { contentWords } from '#src/domain/bank-quality/words-of.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'

/** Two questions that say nearly the same. */
export interface LikePair {
  readonly a: string
  readonly b: string
  /** Cosine of the TF-IDF vectors of stem and key, 0..1. */
  readonly cosine: number
}

/** Pairs from here on are duplicates (measurement.md section 6). */
const duplicateCosine = 0.85

/** Pairs of questions at least so alike, most alike first. */
export function findLikePairs(questions: readonly BankQuestion[], least = duplicateCosine): LikePair[] {
  const texts = questions.map(({ question }) => contentWords(stemAndKey(question)))
  const vectors = tfIdfVectors(texts)
  const pairs = vectors.flatMap((a, at) =>
    vectors.slice(at + 1).map((b, offset) => ({
      a: questions[at]?.question.id ?? '',
      b: questions[at + 1 + offset]?.question.id ?? '',
      cosine: cosine(a, b),
    })),
  )
  return pairs.filter(pair => pair.cosine >= least).toSorted((a, b) => b.cosine - a.cosine)
}

function stemAndKey(question: Question): string {
  const stem = plainText(question.stem)
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select': {
      const right = plainOptions(question).filter(({ isKey }) => isKey)
      return `${stem} ${right.map(({ text }) => text).join(' ')}`
    }
    case 'ordering':
      return `${stem} ${question.items.map(({ text }) => plainText(text)).join(' ')}`
    case 'matching':
      return `${stem} ${[...question.prompts, ...question.answers].map(({ text }) => plainText(text)).join(' ')}`
    case 'numeric':
      return `${stem} ${question.key.value}`
    case 'short-text':
      return `${stem} ${question.accepted.join(' ')}`
    case 'pick-in-artefact':
      return `${stem} ${question.key.join(' ')}`
    case 'situational-judgement':
      return `${stem} ${question.actions.map(({ text }) => plainText(text)).join(' ')}`
    case 'branching-case':
      return `${stem} ${question.nodes.map(({ text }) => plainText(text)).join(' ')}`
    case 'repair':
      return `${stem} ${Object.values(question.key).flat().join(' ')}`
  }
}

/** Term frequency by ln(n / document frequency), each vector of length 1. */
function tfIdfVectors(texts: readonly (readonly string[])[]): ReadonlyMap<string, number>[] {
  const documents = new Map<string, number>()
  for (const words of texts)
    for (const word of new Set(words)) documents.set(word, (documents.get(word) ?? 0) + 1)
  return texts.map(words => {
    const vector = new Map<string, number>()
    const weight = (word: string) => Math.log(texts.length / (documents.get(word) ?? 1))
    for (const word of words) vector.set(word, (vector.get(word) ?? 0) + weight(word))
    const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value ** 2, 0)) || 1
    return new Map([...vector].map(([word, value]) => [word, value / norm]))
  })
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [word, value] of a) sum += value * (b.get(word) ?? 0)
  return sum
}
