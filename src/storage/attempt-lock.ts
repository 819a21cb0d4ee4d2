/** What a tab knows of its right to write an attempt. */
export interface HeldLock {
  release(): void
}

export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: HeldLock }
  /** Another tab answers this attempt: read-only here, with "Continue here". */
  | { readonly kind: 'busy' }

export interface LockRequest {
  readonly attemptId: string
  /** "Continue here": take it from the tab that has it. */
  readonly steal: boolean
  /** Another tab took it: from now on this tab only looks. */
  readonly onLost: () => void
}

/** A browser without locks grants every request; the events' key still keeps two tabs from writing one place. */
const withoutLocks: LockOutcome = { kind: 'held', lock: { release() {} } }

/** Takes the lock of an attempt. It frees itself when the tab dies. */
export async function lockAttempt({ attemptId, steal, onLost }: LockRequest): Promise<LockOutcome> {
  if (!('locks' in navigator)) return withoutLocks
  return new Promise(resolve => {
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true }
    const ended = navigator.locks.request(`pacs-ready:attempt:${attemptId}`, options, lock => {
      if (lock === null) return resolve({ kind: 'busy' })
      return new Promise<void>(release => resolve({ kind: 'held', lock: { release } }))
    })
    ended.catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error
      if (error.name === 'AbortError') onLost()
      else resolve(withoutLocks)
    })
  })
}
