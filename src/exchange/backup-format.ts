import * as z from 'zod/mini'

/**
 * A backup is gzip of lines of JSON: this header, one record per line, and a trailer. RELEASED FORMAT: a change
 * needs a new version and a fixture of the old one in tests/exchange/fixtures.
 */
export const backupFormat = 'pacsready-backup'
export const backupVersion = 1

/** Versions of the records inside (attempts, questions, events, documents, ...). Since 2 there are readiness checks, since 3 assignments and own banks, since 4 interviews. */
export const backupSchemas = [1, 2, 3, 4] as const
export const backupSchema = 4

export const backupHeaderSchema = z.strictObject({
  format: z.literal(backupFormat),
  version: z.literal(backupVersion),
  schema: z.literal(backupSchemas),
  /** Version of the app that wrote it. */
  app: z.string().check(z.minLength(1), z.maxLength(40)),
  created: z.iso.datetime(),
  deviceId: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
})
export type BackupHeader = z.infer<typeof backupHeaderSchema>

/** What can be said of a header of any version. */
export const anyBackupHeaderSchema = z.object({
  format: z.literal(backupFormat),
  version: z.int(),
  schema: z.int(),
  app: z.string(),
})

/** The last line. Without it the file is incomplete. */
export const backupTrailerSchema = z.strictObject({
  end: z.literal(true),
  records: z.int().check(z.minimum(0)),
  /** SHA-256 of all bytes before this line: header and records with their line feeds. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type BackupTrailer = z.infer<typeof backupTrailerSchema>

export const backupLimits = {
  /** The file, looked at before a byte is read. */
  fileBytes: 50_000_000,
  /** What it may inflate to, counted while inflating. */
  inflatedBytes: 400_000_000,
  /** An imported bank is one record, and its markup takes more room than in its file. */
  lineBytes: 32_000_000,
  depth: 32,
} as const

/** `pacsready-2026-01-31-0905.pacsready-backup`, in UTC. */
export function backupFileName(created: Date): string {
  const [day = '', time = ''] = created.toISOString().split('T')
  return `pacsready-${day}-${time.slice(0, 5).replace(':', '')}.pacsready-backup`
}
