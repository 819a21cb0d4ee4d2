import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { ClassChange, ClassStore } from '#src/storage/class-store.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** What became of something to be kept. `kept-in-memory`: there is no store, and it ends with the page. */
export type ClassSaving =
  { readonly kind: 'saved'; readonly savedUtc: number } | { readonly kind: 'kept-in-memory' } | DataProblem

/** Runs something on the instructor's store, once it is open. */
export async function withClassStore<Result>(
  { getState }: AppStore,
  run: (store: ClassStore) => Promise<Result>,
): Promise<Result | DataProblem> {
  await getState().openStore()
  const tools = await getState()
    .loadClassTools()
    .catch(() => null)
  return tools === null ? problem(notLoaded) : run(tools.store)
}

/** Keeps a change as a whole; `saved` only once it is on the disk. */
export async function keepChange(
  store: ClassStore,
  change: ClassChange,
  now: () => number,
): Promise<ClassSaving> {
  const failure = await store.write(change)
  if (failure !== null) return problem(notSaved[failure.reason])
  return store.durable ? { kind: 'saved', savedUtc: now() } : { kind: 'kept-in-memory' }
}

/** What could not be read, as a sentence. */
export function unreadable({ reason }: StoreFailure): DataProblem {
  return problem(reason === 'closed' ? notSaved.closed : notRead)
}

export function problem(sentence: string): DataProblem {
  return { kind: 'problem', sentence }
}

const notLoaded =
  'This part of the app could not be loaded. Your data are untouched. Reload the page to try again.'
const notRead = 'What you keep on this device could not be read. Reload the page to try again.'
const notSaved: Record<StoreFailure['reason'], string> = {
  quota: 'Not saved: this device is out of space. Free some, then try again.',
  closed: 'Not saved: the browser closed the store of this page. Reload the page, then try again.',
  'read-only': 'Not saved: a newer version of the app wrote what is here, and this one may only read it.',
  conflict: 'Not saved: the browser refused the change. Try again.',
  unreadable: 'Not saved: the browser refused the change. Try again.',
}
