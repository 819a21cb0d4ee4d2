import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import { stockOf } from '#src/state/assigning/question-stock.ts'

/** The questions of this app that are not somebody's own: what all apps of a version have. */
export function shippedQuestions(outline: Pick<Outline, 'index'>): readonly IndexedQuestion[] {
  const { index, isOwn } = stockOf(outline)
  return index.filter(question => !isOwn(question))
}
