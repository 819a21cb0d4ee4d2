import type { StoreFailure } from '#src/storage/tables.ts'

const reasonByName: Partial<Record<string, StoreFailure['reason']>> = {
  QuotaExceededError: 'quota',
  InvalidStateError: 'closed',
  ReadOnlyError: 'read-only',
}

/** Bugs of ours, not faults of the disk or the browser. */
const bugs: readonly string[] = ['DataCloneError', 'DataError', 'InvalidAccessError', 'SyntaxError']

/** The failure as a value; what the store cannot be blamed for is thrown on. */
export function asStoreFailure(error: unknown): StoreFailure {
  if (!(error instanceof DOMException) || bugs.includes(error.name)) throw error
  return {
    kind: 'failed',
    reason: reasonByName[error.name] ?? 'unreadable',
    detail: `${error.name}: ${error.message}`,
  }
}

/** Runs a piece of reading and turns the browser's refusals into a value. */
export async function readSafely<Value>(read: () => Promise<Value>): Promise<Value | StoreFailure> {
  try {
    return await read()
  } catch (error) {
    return asStoreFailure(error)
  }
}
