import type { AppState } from '#src/state/app-store.ts'

/** Whether an attempt is open or an assignment waits: that comes before anything new. */
export function isSomethingWaiting({ waiting, attempts }: AppState): boolean {
  return waiting.length > 0 || attempts?.some(({ finished }) => !finished) === true
}
