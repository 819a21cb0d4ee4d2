import { wrap } from 'idb'
import { migrate } from '#src/storage/migrations.ts'
import type { IDBPDatabase } from 'idb'
import type { Migration } from '#src/storage/migrations.ts'

/** What happens to an open connection from outside. */
export interface ConnectionLifecycle {
  /**
   * Another tab upgrades the database, or erases it: finish the running save, lock the input, say so. The
   * connection closes when the promise resolves.
   */
  onReplaced(by: 'newer-version' | 'erased'): Promise<void>
  /** The browser cut the connection, for example because site data were cleared. */
  onCut(): void
}

export interface ConnectRequest {
  readonly name: string
  /** Undefined: whatever version is there. */
  readonly version: number | undefined
  readonly migrations: readonly Migration[]
  /** How long to wait without any word, and when another tab is in the way; milliseconds. */
  readonly patience: { readonly silent: number; readonly blocked: number }
  readonly lifecycle: ConnectionLifecycle
}

export type Connection =
  | {
      readonly kind: 'connected'
      readonly database: IDBPDatabase
      /** It did not exist before. */
      readonly created: boolean
      /** The browser said that it threw the old one away. */
      readonly dataLoss: boolean
    }
  | {
      readonly kind: 'refused'
      readonly errorName: string
      readonly detail: string
      readonly upgrading: boolean
    }
  | { readonly kind: 'no-reply'; readonly blocked: boolean }

/** Opens the database once. Every way it can end is a value; a connection that comes too late is closed again. */
export function connect(request: ConnectRequest): Promise<Connection> {
  const { name, version, migrations, patience, lifecycle } = request
  return new Promise(resolve => {
    let settled = false
    let blocked = false
    let upgradeProblem: string | null = null
    let upgrade: { readonly oldVersion: number; readonly dataLoss: boolean } | null = null

    function settle(connection: Connection): void {
      settled = true
      clearTimeout(timer)
      resolve(connection)
    }
    const giveUp = () => settle({ kind: 'no-reply', blocked })
    let timer = setTimeout(giveUp, patience.silent)

    const opening = indexedDB.open(name, version)
    opening.addEventListener('blocked', () => {
      blocked = true
      clearTimeout(timer)
      if (!settled) timer = setTimeout(giveUp, patience.blocked)
    })
    opening.addEventListener('upgradeneeded', event => {
      // Once begun, an upgrade takes as long as it takes.
      clearTimeout(timer)
      upgrade = { oldVersion: event.oldVersion, dataLoss: Reflect.get(event, 'dataLoss') === 'total' }
      void runMigrations(opening, migrations, event.oldVersion).then(problem => {
        upgradeProblem = problem
      })
    })
    opening.addEventListener('error', event => {
      // Firefox reports the error of a refused open to the window as well.
      event.preventDefault()
      if (opening.error === null || settled) return
      const { name: errorName, message } = opening.error
      const detail = upgradeProblem ?? `${errorName}: ${message}`
      settle({ kind: 'refused', errorName, detail, upgrading: upgrade !== null })
    })
    opening.addEventListener('success', () => {
      if (settled) return opening.result.close()
      watch(opening.result, lifecycle)
      const created = upgrade?.oldVersion === 0
      settle({
        kind: 'connected',
        database: wrap(opening.result),
        created,
        dataLoss: upgrade?.dataLoss ?? false,
      })
    })
  })
}

async function runMigrations(
  { transaction, result }: IDBOpenDBRequest,
  steps: readonly Migration[],
  oldVersion: number,
): Promise<string | null> {
  if (transaction === null) throw new Error('an upgrade has a transaction')
  try {
    await migrate(steps, oldVersion, result, transaction)
    return null
  } catch (error) {
    // Left alone it would commit half a migration under the new version number.
    if (transaction.error === null) transaction.abort()
    return String(error)
  }
}

function watch(database: IDBDatabase, lifecycle: ConnectionLifecycle): void {
  database.addEventListener('close', () => lifecycle.onCut())
  database.addEventListener('versionchange', event => {
    const by = event.newVersion === null ? 'erased' : 'newer-version'
    void lifecycle.onReplaced(by).finally(() => database.close())
  })
}
