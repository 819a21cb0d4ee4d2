import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { writeBackup } from '#src/exchange/write-backup.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'

export const origin = { app: '0.1.0', created: new Date(1_767_225_600_000), deviceId: 'd'.repeat(32) }

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value, void, undefined> {
  yield* values
}

/** A backup of these records. */
export async function backupOf(records: readonly LearnerRecord[]): Promise<Blob> {
  return (await writeBackup(origin, each(records))).file
}

export function gzip(content: string | Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
}

/** The lines of a backup, without line feeds. */
export async function linesOf(file: Blob): Promise<string[]> {
  const text = await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text()
  return text.trimEnd().split('\n')
}

/** A backup made of these lines with a right trailer: what somebody could write who means harm. */
export function forged(lines: readonly string[]): Promise<Blob> {
  const text = lines.map(line => `${line}\n`).join('')
  const sha256 = startSha256()
  sha256.update(new TextEncoder().encode(text))
  const trailer = { end: true, records: lines.length - 1, sha256: sha256.hex() }
  return gzip(`${text}${JSON.stringify(trailer)}\n`)
}
