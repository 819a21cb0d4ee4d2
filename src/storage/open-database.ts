import { connect } from '#src/storage/connect.ts'
import { databaseName, databaseVersion } from '#src/storage/database-schema.ts'
import { judgeDatabase } from '#src/storage/judge-database.ts'
import { readMarker } from '#src/storage/marker.ts'
import { migrations } from '#src/storage/migrations.ts'
import type { Connection, ConnectionLifecycle, ConnectRequest } from '#src/storage/connect.ts'
import type { DatabaseOpening, MemoryOnlyReason } from '#src/storage/database-opening.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { Migration } from '#src/storage/migrations.ts'

export interface OpenOptions {
  readonly services: Pick<DeviceServices, 'now' | 'newId'>
  readonly lifecycle: ConnectionLifecycle
  /** For tests. */
  readonly name?: string
  readonly migrations?: readonly Migration[]
  readonly patience?: ConnectRequest['patience']
}

/** A store that cannot be opened or read is tried so often before it is called damaged. */
const tries = 3

/** Opens the learner's database, or says what can be done without it. Never rejects for a fault of the browser. */
export async function openDatabase(options: OpenOptions): Promise<DatabaseOpening> {
  if (!('indexedDB' in globalThis)) return { kind: 'memory-only', reason: 'missing', detail: '' }
  const steps = options.migrations ?? migrations
  const version = options.migrations?.length ?? databaseVersion
  const request: ConnectRequest = {
    name: options.name ?? databaseName,
    version,
    migrations: steps,
    patience: options.patience ?? { silent: 5_000, blocked: 10_000 },
    lifecycle: options.lifecycle,
  }
  let opening = await tryToOpen(request, version, options.services)
  for (let tried = 1; tried < tries && opening.kind === 'damaged'; tried += 1) {
    opening = await tryToOpen(request, version, options.services)
  }
  return opening
}

async function tryToOpen(
  request: ConnectRequest,
  appVersion: number,
  services: OpenOptions['services'],
): Promise<DatabaseOpening> {
  const connection = await connectSafely(request)
  switch (connection.kind) {
    case 'connected':
      try {
        return await judgeDatabase(connection, appVersion, services)
      } catch (error) {
        connection.database.close()
        return damaged(error)
      }
    case 'no-reply':
      return { kind: 'memory-only', reason: connection.blocked ? 'blocked' : 'no-reply', detail: '' }
    case 'refused':
      if (connection.errorName === 'VersionError' && request.version !== undefined) {
        return tryToOpen({ ...request, version: undefined }, appVersion, services)
      }
      return judgeRefusal(connection)
  }
}

/** A page that may not use IndexedDB gets an exception instead of an event. */
async function connectSafely(request: ConnectRequest): Promise<Connection> {
  try {
    return await connect(request)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return { kind: 'refused', errorName: error.name, detail: error.message, upgrading: false }
  }
}

/** InvalidStateError is how Firefox refuses in some private windows. */
const reasonByError: Partial<Record<string, MemoryOnlyReason>> = {
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  QuotaExceededError: 'quota',
}

function judgeRefusal(refusal: Extract<Connection, { kind: 'refused' }>): DatabaseOpening {
  const { errorName, detail, upgrading } = refusal
  const reason = reasonByError[errorName] ?? (upgrading ? 'upgrade-failed' : null)
  if (reason !== null) return { kind: 'memory-only', reason, detail }
  return { kind: 'damaged', knownEvents: readMarker()?.lastKnownEvents ?? 0, detail }
}

function damaged(error: unknown): DatabaseOpening {
  if (!(error instanceof DOMException)) throw error
  const knownEvents = readMarker()?.lastKnownEvents ?? 0
  return { kind: 'damaged', knownEvents, detail: `${error.name}: ${error.message}` }
}
