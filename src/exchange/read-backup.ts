import { backupLimits } from '#src/exchange/backup-format.ts'
import { createBackupParser } from '#src/exchange/backup-parser.ts'
import { readLines } from '#src/exchange/read-lines.ts'
import type { BackupReading } from '#src/exchange/backup-problem.ts'

export interface ReadOptions {
  /** Gets the records read so far. */
  readonly onProgress?: (records: number) => void
  /** For tests. */
  readonly limits?: Readonly<Record<'fileBytes' | 'inflatedBytes' | 'lineBytes', number>>
}

/**
 * Reads and checks a whole backup; nothing of it may be used before this says `read` (or, after asking, the
 * readable part of an incomplete one). Checked in this order: size, kind of file, UTF-8, depth and keys, JSON,
 * schema, checksum.
 */
export async function readBackup(
  file: Blob,
  { onProgress = () => {}, limits = backupLimits }: ReadOptions = {},
): Promise<BackupReading> {
  const limit = limits.fileBytes
  if (file.size > limit) return { kind: 'too-large', bytes: file.size, limit }
  if (!(await startsLikeGzip(file))) return { kind: 'not-a-backup' }
  const parser = createBackupParser()
  const end = await readLines(file, limits, line => {
    const goOn = parser.add(line)
    onProgress(parser.count())
    return goOn
  })
  switch (end) {
    case 'complete':
    case 'stopped':
      return parser.result()
    case 'broken':
      return parser.incomplete()
    case 'line-too-long':
      return parser.refuse('longer than any record')
    case 'inflates-too-far':
      return { kind: 'inflates-too-far', limit: limits.inflatedBytes }
  }
}

/** Also true for what is left of a file cut off within the first two bytes. */
async function startsLikeGzip(file: Blob): Promise<boolean> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  return [0x1f, 0x8b].slice(0, start.length).every((byte, index) => start[index] === byte)
}
