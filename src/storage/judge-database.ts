import * as z from 'zod/mini'
import { storeNames } from '#src/storage/database-schema.ts'
import { createIdbTables } from '#src/storage/idb-tables.ts'
import { lastPosition } from '#src/storage/last-position.ts'
import { readMarker } from '#src/storage/marker.ts'
import { readOnlyTables } from '#src/storage/read-only-tables.ts'
import type { Connection } from '#src/storage/connect.ts'
import type { DatabaseOpening, Device } from '#src/storage/database-opening.ts'
import type { DeviceServices } from '#src/storage/device-services.ts'
import type { Marker } from '#src/storage/marker.ts'
import type { Tables } from '#src/storage/tables.ts'

type Connected = Extract<Connection, { kind: 'connected' }>

const schemaRow = z.object({ minReader: z.int(), minWriter: z.int() })
const deviceRow = z.object({ deviceId: z.string(), firstSeen: z.number() })

/** Reads just enough of an open database to know what it is good for. Rejects when it cannot be read. */
export async function judgeDatabase(
  { database, created, dataLoss }: Connected,
  appVersion: number,
  services: Pick<DeviceServices, 'now' | 'newId'>,
): Promise<DatabaseOpening> {
  const marker = readMarker()
  const knownEvents = marker?.lastKnownEvents ?? 0
  const missing = storeNames.filter(name => !database.objectStoreNames.contains(name))
  if (missing.length > 0) {
    database.close()
    return { kind: 'damaged', knownEvents, detail: `stores are missing: ${missing.join(', ')}` }
  }
  const tables = createIdbTables(database)
  const [schemaFound, deviceFound, position] = await Promise.all([
    tables.get('meta', 'schema'),
    tables.get('meta', 'device'),
    lastPosition(tables),
  ])
  const schema = schemaRow.safeParse(schemaFound).data
  if (database.version > appVersion || (schema?.minWriter ?? 0) > appVersion) {
    const readable = (schema?.minReader ?? Infinity) <= appVersion
    if (!readable) database.close()
    return {
      kind: 'newer-version',
      version: database.version,
      tables: readable ? readOnlyTables(tables) : null,
    }
  }
  const device = deviceRow.safeParse(deviceFound).data ?? (await nameDevice(tables, marker, services))
  const emptied = (created && dataLoss) || (position === 0 && knownEvents > 0)
  return emptied
    ? { kind: 'emptied', tables, device, knownEvents }
    : { kind: 'ready', tables, device, position, lost: Math.max(0, knownEvents - position) }
}

/** A new database takes over the marker's device; of two tabs of a first visit the first one names it. */
async function nameDevice(
  tables: Tables,
  marker: Marker | null,
  services: Pick<DeviceServices, 'now' | 'newId'>,
): Promise<Device> {
  const deviceId = marker?.deviceId ?? services.newId()
  const device = { deviceId, firstSeen: marker?.firstSeen ?? services.now() }
  const result = await tables.write([{ op: 'add', store: 'meta', row: { name: 'device', ...device } }])
  if (result.kind !== 'conflict') return device
  return deviceRow.safeParse(await tables.get('meta', 'device')).data ?? device
}
