import type { AppStore } from '#src/state/app-store.ts'
import { storeSentence } from '#src/state/classroom/class-problem.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { ClassChange, ClassStore } from '#src/storage/class-store.ts'

/** What became of something to be kept. `kept-in-memory`: there is no store, and it ends with the page. */
export type ClassSaving =
  { readonly kind: 'saved'; readonly savedUtc: number } | { readonly kind: 'kept-in-memory' } | DataProblem

/** Runs something on the instructor's store, once it is open. */
export function withClassStore<Result>(
  app: AppStore,
  run: (store: ClassStore) => Promise<Result>,
): Promise<Result | DataProblem> {
  return withClassTools(app, ({ store }) => run(store))
}

/** Keeps a change as a whole; `saved` only once it is on the disk. */
export async function keepChange(
  store: ClassStore,
  change: ClassChange,
  now: () => number,
): Promise<ClassSaving> {
  const failure = await store.write(change)
  if (failure !== null) return problem(`Not saved. ${storeSentence(failure)}`)
  return store.durable ? { kind: 'saved', savedUtc: now() } : { kind: 'kept-in-memory' }
}

export function problem(sentence: string): DataProblem {
  return { kind: 'problem', sentence }
}
