import type { StoreFailure, Tables, WriteOperation } from '#src/storage/tables.ts'

/** Tables whose writes fail as long as `fail` says so; `after` also lets the write through first. */
export function failingTables(tables: Tables) {
  let failure: StoreFailure | null = null
  let stored = false
  const failing: Tables = {
    ...tables,
    async write(operations: readonly WriteOperation[]) {
      if (failure === null) return tables.write(operations)
      if (stored) await tables.write(operations)
      return failure
    },
  }
  return {
    tables: failing,
    fail: (reason: StoreFailure['reason'], options: { readonly storedAnyway?: boolean } = {}) => {
      failure = { kind: 'failed', reason, detail: 'made to fail' }
      stored = options.storedAnyway ?? false
    },
    recover: () => {
      failure = null
    },
  }
}
