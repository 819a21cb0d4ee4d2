import type { Problem } from '#src/domain/question/problem.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { repeatedIds } from '#src/domain/question/repeated-ids.ts'

type OrderingQuestion = Extract<AuthoredQuestion, { kind: 'ordering' }>

/** Rules of ordering across fields: the key holds every item once. */
export function checkOrdering(question: OrderingQuestion): Problem[] {
  const ids = question.items.map(({ id }) => id)
  const problems = repeatedIds('items', question.items)
  for (const [index, id] of question.key.entries()) {
    if (!ids.includes(id))
      problems.push({
        path: ['key', index],
        message: `The key names "${id}", which is no item. Use the ids of items.`,
      })
    if (question.key.indexOf(id) < index)
      problems.push({
        path: ['key', index],
        message: `The key names "${id}" twice. Each item has one place.`,
      })
  }
  for (const id of new Set(ids))
    if (!question.key.includes(id))
      problems.push({
        path: ['key'],
        message: `Item "${id}" is missing from the key. Put it where it belongs.`,
      })
  return problems
}
