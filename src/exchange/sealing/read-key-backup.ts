import { type JsonReading, parseJsonText } from '#src/exchange/parse-json-text.ts'
import { readJsonFile } from '#src/exchange/read-json-file.ts'
import {
  anyKeyBackupSchema,
  type KeyBackup,
  keyBackupLimits,
  keyBackupSchema,
  keyBackupVersion,
} from '#src/exchange/sealing/key-backup-format.ts'

/** What a file is before its passphrase is asked for. Nothing in it is proved until it was opened. */
export type KeyBackupReading =
  | { readonly kind: 'key-backup'; readonly backup: KeyBackup; readonly text: string }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Reads a key backup that somebody chose. */
export async function readKeyBackup(file: Blob): Promise<KeyBackupReading> {
  const reading = await readJsonFile(file, { maxBytes: keyBackupLimits.fileBytes, what: 'a key backup' })
  return judge(reading, await (reading.kind === 'json' ? file.text() : ''))
}

/** The same for the text of one that is kept in the store. */
export function parseKeyBackup(text: string): KeyBackupReading {
  return judge(parseJsonText(text, 'This key backup'), text)
}

function judge(reading: JsonReading, text: string): KeyBackupReading {
  if (reading.kind === 'refused') return reading
  const any = anyKeyBackupSchema.safeParse(reading.value)
  if (any.success && any.data.version > keyBackupVersion) return { kind: 'refused', sentence: newer }
  const parsed = keyBackupSchema.safeParse(reading.value)
  if (parsed.success) return { kind: 'key-backup', backup: parsed.data, text }
  return { kind: 'refused', sentence: any.success ? damaged : foreign }
}

const foreign = 'This is not a key backup of PACS Ready. Choose a file whose name ends in .pacsready-key.'
const newer =
  'This key backup was written by a newer version of PACS Ready. Reload the app to update it, then try again.'
const damaged = 'This key backup is damaged. Use another copy.'
