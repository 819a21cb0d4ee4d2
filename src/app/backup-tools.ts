import type { DataToolsContext } from '#src/app/data-tools-context.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'
import { backupFileName } from '#src/exchange/backup-format.ts'
import { backupProblemSentence } from '#src/exchange/backup-problem.ts'
import { readBackup } from '#src/exchange/read-backup.ts'
import { writeBackup } from '#src/exchange/write-backup.ts'
import type { BackupContents, BackupMade, DataProblem } from '#src/state/data-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { readSafely } from '#src/storage/store-failure.ts'

/** Everything of the learner and the choices of the person in one file, also what could not be saved. */
export async function makeBackup(
  { store, device, version }: DataToolsContext,
  preferences: Preferences,
): Promise<BackupMade | DataProblem> {
  const created = new Date(device.now())
  async function* records(): AsyncGenerator<LearnerRecord, void, undefined> {
    for await (const record of readRecords(store.tables, store.log.unsavedRecords())) {
      if (!isPreferences(record)) yield record
    }
    const updatedUtc = created.getTime()
    const document = {
      kind: 'preferences',
      id: 'preferences',
      updatedUtc,
      value: { ...preferences },
    } as const
    yield { record: 'document', document }
  }
  const origin = { app: version.app, created, deviceId: store.deviceId || device.newId() }
  const written = await readSafely(() => writeBackup(origin, records()))
  if ('kind' in written) return problemOf(written, 'The file could not be made.')
  return { kind: 'made', fileName: backupFileName(created), ...written }
}

/** Checks a backup file and says what is in it; writes nothing. */
export async function inspectBackup(file: Blob): Promise<BackupContents | DataProblem> {
  const reading = await readBackup(file)
  switch (reading.kind) {
    case 'read':
      return contentsOf(reading.records, {
        isComplete: true,
        createdUtc: Date.parse(reading.header.created),
        sentence: '',
      })
    case 'incomplete': {
      const sentence = backupProblemSentence(reading)
      if (reading.readable.length === 0) return { kind: 'problem', sentence }
      return contentsOf(reading.readable, { isComplete: false, createdUtc: null, sentence })
    }
    case 'too-large':
    case 'not-a-backup':
    case 'newer-version':
    case 'checksum-wrong':
    case 'inflates-too-far':
    case 'bad-record':
      return { kind: 'problem', sentence: backupProblemSentence(reading) }
  }
}

/** Settings travel in a backup, but live outside the store. */
export function isPreferences(record: LearnerRecord): boolean {
  return record.record === 'document' && record.document.kind === 'preferences'
}

function contentsOf(
  records: readonly LearnerRecord[],
  about: Pick<BackupContents, 'isComplete' | 'createdUtc' | 'sentence'>,
): BackupContents {
  let attempts = 0
  let responses = 0
  let roles = 0
  let banks = 0
  let interviews = 0
  let preferences: unknown = null
  for (const record of records) {
    if (record.record === 'attempt') attempts += 1
    else if (record.record === 'event') responses += record.event.type === 'response' ? 1 : 0
    else if (record.record === 'bank') banks += 1
    else if (record.record === 'interview') interviews += record.interview.part === 'session' ? 1 : 0
    else if (record.record === 'document') {
      if (record.document.kind === 'role') roles += 1
      else if (record.document.kind === 'preferences') preferences = record.document.value
    }
  }
  return { kind: 'readable', ...about, attempts, responses, roles, banks, interviews, preferences, records }
}
