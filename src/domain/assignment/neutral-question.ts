import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'

/**
 * The same question with its parts in the order of their texts and named after their places in it. Authors often write
 * the right order down first, and ids such as `p1` and `a1` for what belongs together: neither is left. The key goes
 * along, so what is given to one with this order is scored by it.
 */
export function neutralQuestion(question: Question): Question {
  switch (question.kind) {
    case 'single-choice': {
      const { parts, renamed } = rename(question.options)
      return { ...question, options: parts, key: renamed(question.key) }
    }
    case 'multi-select': {
      const { parts, renamed } = rename(question.options)
      return { ...question, options: parts, key: question.key.map(renamed).sort() }
    }
    case 'ordering': {
      const { parts, renamed } = rename(question.items)
      return { ...question, items: parts, key: question.key.map(renamed) }
    }
    case 'matching': {
      const prompts = rename(question.prompts)
      const answers = rename(question.answers)
      const matched = prompts.parts.map(prompt => ({ ...prompt, answer: answers.renamed(prompt.answer) }))
      return { ...question, prompts: matched, answers: answers.parts }
    }
    case 'situational-judgement':
      return { ...question, actions: rename(question.actions).parts }
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'branching-case':
    case 'repair':
      return question
  }
}

interface Part {
  readonly id: string
  readonly text: RichText
}

function rename<Kept extends Part>(parts: readonly Kept[]) {
  const byText = parts
    .map(part => ({ part, text: canonicalJson(part.text) }))
    .toSorted((one, other) => (one.text < other.text ? -1 : Number(one.text > other.text)))
    .map(({ part }) => part)
  const ids = new Map(byText.map(({ id }, place) => [id, String.fromCharCode(letterA + place)]))
  const renamed = (id: string) => ids.get(id) ?? id
  return { parts: byText.map((part): Kept => ({ ...part, id: renamed(part.id) })), renamed }
}

const letterA = 97
