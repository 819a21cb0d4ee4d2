import type { DataProblem } from '#src/state/data-tools.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

const reasons: Record<StoreFailure['reason'], string> = {
  quota: 'There is not enough space on this device. Free some, then try again.',
  closed: 'The browser closed the storage. Reload the page, then try again.',
  conflict: 'Another tab kept writing. Close the other tabs, then try again.',
  'read-only': 'A newer version of the app was used here. Reload the page to get it, then try again.',
  unreadable: 'The browser could not read or write its storage. Reload the page, then try again.',
}

/** The failure as a sentence; `start` says what is safe. */
export function problemOf(failure: Pick<StoreFailure, 'reason'>, start: string): DataProblem {
  return { kind: 'problem', sentence: `${start} ${reasons[failure.reason]}` }
}
