import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { backupFormat, backupSchema, backupVersion } from '#src/exchange/backup-format.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { BackupHeader, BackupTrailer } from '#src/exchange/backup-format.ts'

export interface BackupOrigin {
  /** Version of this app. */
  readonly app: string
  readonly created: Date
  readonly deviceId: string
}

/** Lines are squeezed in portions of about this many characters. */
const portion = 64 * 1024

/** Writes a backup file of all records, in the order given. Rejects when reading the records does. */
export async function writeBackup(
  { app, created, deviceId }: BackupOrigin,
  records: AsyncIterable<LearnerRecord>,
): Promise<{ readonly file: Blob; readonly records: number }> {
  const encoder = new TextEncoder()
  const sha256 = startSha256()
  const squeeze = new CompressionStream('gzip')
  const file = new Response(squeeze.readable).blob()
  const writer = squeeze.writable.getWriter()
  let waiting = ''
  let count = 0

  async function flush(): Promise<void> {
    const bytes = encoder.encode(waiting)
    waiting = ''
    sha256.update(bytes)
    await writer.write(bytes)
  }
  const header: BackupHeader = {
    format: backupFormat,
    version: backupVersion,
    schema: backupSchema,
    app,
    created: created.toISOString(),
    deviceId,
  }
  waiting = `${JSON.stringify(header)}\n`
  for await (const record of records) {
    waiting += `${JSON.stringify(record)}\n`
    count += 1
    if (waiting.length >= portion) await flush()
  }
  await flush()
  const trailer: BackupTrailer = { end: true, records: count, sha256: sha256.hex() }
  await writer.write(encoder.encode(`${JSON.stringify(trailer)}\n`))
  await writer.close()
  return { file: await file, records: count }
}
