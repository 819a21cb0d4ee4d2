import type { StoreFailure } from '#src/storage/tables.ts'

/** Why something of a class cannot be done, as a sentence. */
export interface ClassProblem {
  readonly kind: 'problem'
  readonly sentence: string
}

const sentences: Record<StoreFailure['reason'], string> = {
  quota:
    'The disk or the browser’s share of it is full. Nothing was changed. Free some space, then try again.',
  closed: 'The data were closed, by another tab or by the browser. Nothing was changed. Reload the page.',
  conflict:
    'Another tab changed the same at the same time. Nothing was changed. Reload the page and try again.',
  'read-only': 'A newer version of the app was here: nothing can be changed by this one. Reload the page.',
  unreadable:
    'The browser could not read or write its data. Nothing was changed. Reload the page and try again.',
}

/** What a fault of the store means for whoever was at work. */
export function storeSentence({ reason }: StoreFailure): string {
  return sentences[reason]
}

/** The same as a value. */
export function storeProblem(failure: StoreFailure): ClassProblem {
  return { kind: 'problem', sentence: storeSentence(failure) }
}

/** The code of class pages could not be fetched. */
export const classNotLoaded: ClassProblem = {
  kind: 'problem',
  sentence:
    'This part of the app could not be loaded. Your data are untouched. Reload the page to try again.',
}
