import { learnerRecordSchema } from '#src/domain/learning/learner-record.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import {
  anyBackupHeaderSchema,
  backupHeaderSchema,
  backupLimits,
  backupSchema,
  backupTrailerSchema,
  backupVersion,
} from '#src/exchange/backup-format.ts'
import { scanJson } from '#src/exchange/scan-json.ts'
import type * as z from 'zod/mini'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { BackupHeader, BackupTrailer } from '#src/exchange/backup-format.ts'
import type { BackupProblem, BackupReading } from '#src/exchange/backup-problem.ts'

export interface BackupParser {
  /** Takes the next line with its line feed; false when the file is to be refused. */
  add(line: Uint8Array): boolean
  /** Records so far. */
  count(): number
  /** What the file is, after its last line. */
  result(): BackupReading
  /** The same for a file that breaks off here. */
  incomplete(): BackupProblem
  /** The same for a file whose next line cannot be taken. */
  refuse(message: string, path?: string): BackupProblem
}

export function createBackupParser(): BackupParser {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const sha256 = startSha256()
  const records: LearnerRecord[] = []
  let header: BackupHeader | null = null
  let trailer: BackupTrailer | null = null
  let problem: BackupProblem | null = null

  function refuse(message: string, path = ''): BackupProblem {
    if (header === null) return { kind: 'not-a-backup' }
    return { kind: 'bad-record', record: records.length + 1, path, message }
  }

  function takeHeader(value: unknown): BackupProblem | null {
    const any = anyBackupHeaderSchema.safeParse(value)
    if (!any.success) return { kind: 'not-a-backup' }
    const { app, version, schema } = any.data
    if (version > backupVersion || schema > backupSchema) return { kind: 'newer-version', app }
    const parsed = backupHeaderSchema.safeParse(value)
    if (!parsed.success) return { kind: 'bad-record', record: 0, ...firstIssue(parsed.error) }
    header = parsed.data
    return null
  }

  function takeRecord(value: unknown): BackupProblem | null {
    const parsed = learnerRecordSchema.safeParse(value)
    if (!parsed.success) {
      const { message, path } = firstIssue(parsed.error)
      return refuse(message, path)
    }
    records.push(parsed.data)
    return null
  }

  function take(line: Uint8Array): BackupProblem | null {
    // Something after the end was not there when the checksum was taken.
    if (trailer !== null) return { kind: 'checksum-wrong' }
    const text = decode(utf8, line)
    if (text === null) return refuse('not UTF-8 text')
    const hazard = scanJson(text, backupLimits.depth)
    if (hazard !== null) return refuse(hazardWords[hazard])
    const value = parseJson(text)
    if (value === undefined) return refuse('not JSON')
    const end = header === null ? undefined : backupTrailerSchema.safeParse(value).data
    if (end !== undefined) {
      trailer = end
      return null
    }
    sha256.update(line)
    return header === null ? takeHeader(value) : takeRecord(value)
  }

  return {
    add(line) {
      problem = take(line)
      return problem === null
    },
    count: () => records.length,
    result() {
      if (problem !== null) return problem
      if (header === null || trailer === null) return { kind: 'incomplete', readable: records }
      const whole = trailer.records === records.length && trailer.sha256 === sha256.hex()
      return whole ? { kind: 'read', header, records } : { kind: 'checksum-wrong' }
    },
    incomplete: () => ({ kind: 'incomplete', readable: records }),
    refuse,
  }
}

const hazardWords = {
  'too-deep': `nested more than ${backupLimits.depth} levels deep`,
  'forbidden-key': 'it has a key that no record has',
}

function firstIssue(error: z.core.$ZodError): { readonly message: string; readonly path: string } {
  const [issue] = error.issues
  return { message: issue?.message ?? 'not as expected', path: issue?.path.join('.') ?? '' }
}

function decode(utf8: TextDecoder, line: Uint8Array): string | null {
  try {
    return utf8.decode(line)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
