import { readEvents } from '#src/storage/read-attempt.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Digest } from '#src/domain/learning/hash-chain.ts'
import type { StoreFailure, Tables } from '#src/storage/tables.ts'

/** What "Check my data" found. */
export interface DataReport {
  readonly kind: 'checked'
  readonly attempts: number
  readonly events: number
  /** Rows put aside, now and earlier, because they are damaged. */
  readonly quarantined: number
  /** Attempts whose events have a gap, a fork or damage. */
  readonly broken: readonly { readonly attemptId: string; readonly intact: number; readonly events: number }[]
}

/** Reads and checks every stored event; `onProgress` gets the events checked so far. */
export function checkData(
  tables: Tables,
  digest: Digest,
  onProgress: (events: number) => void,
): Promise<DataReport | StoreFailure> {
  return readSafely(async () => {
    const broken: DataReport['broken'][number][] = []
    let events = 0
    const attempts = await checkRows(tables)
    for (const attemptId of await attemptsWithEvents(tables)) {
      const read = await readEvents(tables, attemptId, digest)
      events += read.events.length
      if (read.chain.problems.length > 0) {
        broken.push({ attemptId, intact: read.chain.intact, events: read.events.length })
      }
      onProgress(events)
    }
    const aside = await tables.scan('quarantine', {})
    return { kind: 'checked', attempts, events, quarantined: aside.length, broken }
  })
}

/** Rows put aside, as they were found, for support. */
export function readQuarantine(tables: Tables): Promise<readonly unknown[] | StoreFailure> {
  return readSafely(async () => (await tables.scan('quarantine', {})).map(({ row }) => row))
}

/** Parses every row, which puts damaged ones aside; returns the number of attempts. */
async function checkRows(tables: Tables): Promise<number> {
  let attempts = 0
  for await (const { record } of readRecords(tables)) attempts += record === 'attempt' ? 1 : 0
  return attempts
}

/** By skipping from attempt to attempt in the key, also those whose own row is damaged. */
async function attemptsWithEvents(tables: Tables): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const last = found.at(-1)
    const next = last === undefined ? { limit: 1 } : { after: [last, Infinity], limit: 1 }
    const [row] = await tables.scan('events', next)
    const attemptId = Array.isArray(row?.key) ? row.key[0] : undefined
    if (typeof attemptId !== 'string') return found
    found.push(attemptId)
  }
}
