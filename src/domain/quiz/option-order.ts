import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

interface Part {
  readonly id: string
}

/** Options of a choice in the order shown: the same for the same attempt seed and question, always. */
export function shownOptions<Option extends Part>(
  question: { readonly id: string; readonly options: readonly Option[] },
  seed: string,
): Option[] {
  return inShownOrder(question.options, seed, question.id, 'options')
}

/** Prompts of a matching question in the order shown. */
export function shownPrompts<Prompt extends Part>(
  question: { readonly id: string; readonly prompts: readonly Prompt[] },
  seed: string,
): Prompt[] {
  return inShownOrder(question.prompts, seed, question.id, 'prompts')
}

/** Answers of a matching question in the order shown, independent of that of the prompts. */
export function shownAnswers<Answer extends Part>(
  question: { readonly id: string; readonly answers: readonly Answer[] },
  seed: string,
): Answer[] {
  return inShownOrder(question.answers, seed, question.id, 'answers')
}

/** Actions of a situational judgement in the order shown. */
export function shownActions<Action extends Part>(
  question: { readonly id: string; readonly actions: readonly Action[] },
  seed: string,
): Action[] {
  return inShownOrder(question.actions, seed, question.id, 'actions')
}

/** Items of an ordering question in the order first shown, which is never the right one. */
export function shownItems<Item extends Part>(
  question: { readonly id: string; readonly items: readonly Item[]; readonly key: readonly string[] },
  seed: string,
): Item[] {
  const order = inShownOrder(question.items, seed, question.id, 'items')
  const isSolved = order.every(({ id }, index) => id === question.key[index])
  return isSolved ? [...order.slice(1), ...order.slice(0, 1)] : order
}

function inShownOrder<T extends Part>(
  parts: readonly T[],
  seed: string,
  questionId: string,
  list: string,
): T[] {
  return shuffled(parts, seededRandom(`${seed}/${questionId}/${list}`))
}
