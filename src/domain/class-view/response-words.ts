import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'

/** A response in words of its question, on one line; what the question does not know is named by its id. */
export function responseWords(question: Question, response: Response): string {
  switch (response.kind) {
    case 'dont-know':
      return 'I don’t know'
    case 'single-choice':
      return wordsOf(question, response.option)
    case 'multi-select':
      return inOrder(question, response.options)
        .map(id => wordsOf(question, id))
        .join('; ')
    case 'ordering':
      return response.order.map(id => wordsOf(question, id)).join(' → ')
    case 'matching':
      return response.pairs
        .map(({ prompt, answer }) => `${wordsOf(question, prompt)} = ${wordsOf(question, answer)}`)
        .join('; ')
    case 'numeric':
      return `${response.value} ${response.unit}`.trim()
    case 'short-text':
      return response.text
    case 'pick-in-artefact':
      return response.picks
        .toSorted()
        .map(place => place.replace(/^L(\d+)$/, 'line $1'))
        .join(', ')
    case 'situational-judgement':
      return response.ask === 'best-and-worst'
        ? [
            `best: ${response.best === null ? '–' : wordsOf(question, response.best)}`,
            `worst: ${response.worst === null ? '–' : wordsOf(question, response.worst)}`,
          ].join('; ')
        : response.ratings.map(({ action, rating }) => `${wordsOf(question, action)} = ${rating}`).join('; ')
    case 'branching-case':
      return response.path.map(id => wordsOf(question, id)).join(' → ')
    case 'repair':
      return Object.entries(response.values)
        .map(([name, value]) => `${name} = ${String(value)}`)
        .join('; ')
  }
}

/** Ids in the order of the author: two sets that are equal read the same. */
function inOrder(question: Question, ids: readonly string[]): readonly string[] {
  const known = partsOf(question).map(({ id }) => id)
  return ids.toSorted((a, b) => known.indexOf(a) - known.indexOf(b))
}

function wordsOf(question: Question, id: string): string {
  const part = partsOf(question).find(one => one.id === id)
  return part === undefined ? id : plainText(part.text)
}

function partsOf(question: Question): readonly { readonly id: string; readonly text: RichText }[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options
    case 'ordering':
      return question.items
    case 'matching':
      return [...question.prompts, ...question.answers]
    case 'situational-judgement':
      return question.actions
    case 'branching-case':
      return question.nodes.flatMap(({ actions = [] }) => actions)
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'repair':
      return []
  }
}
