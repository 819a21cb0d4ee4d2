import { outline as shippedOutline } from '#src/content/outline.ts'
import type { QuestionStock } from '#src/domain/assignment/form-draw.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'

/** What every learner's app of this version has. */
export const shippedIndex: readonly IndexedQuestion[] = shippedOutline.index

const shipped = new Set(shippedIndex.map(({ id, hash }) => `${id} ${hash}`))

/** The questions of this app, shipped and own. */
export function stockOf({ index }: Pick<Outline, 'index'>): QuestionStock {
  return { index, isOwn: ({ id, hash }) => !shipped.has(`${id} ${hash}`) }
}
