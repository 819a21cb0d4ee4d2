import * as z from 'zod/mini'
import type { DataToolsContext } from '#src/app/data-tools-context.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { DataCheck, DataProblem, ProblemReport } from '#src/state/data-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import { readJournal } from '#src/storage/read-journal.ts'
import { readRecords } from '#src/storage/read-records.ts'
import { readSafely } from '#src/storage/store-failure.ts'

const quarantineRow = z.object({ store: z.string(), problem: z.string(), row: z.unknown() })

/** Reads everything once: rows, histories, what was put aside, and the second copy. */
export async function checkData(context: DataToolsContext): Promise<DataCheck | DataProblem> {
  const { store } = context
  const checked = await readSafely(async () => {
    let events = 0
    const attempts: Attempt[] = []
    for await (const record of readRecords(store.tables)) {
      if (record.record === 'attempt') attempts.push(record.attempt)
      if (record.record === 'event') events += 1
    }
    const broken: string[] = []
    for (const { attemptId, title } of attempts) {
      const reading = await store.log.readAttempt(attemptId)
      if (reading.kind !== 'found' || reading.chain.problems.length > 0) broken.push(title)
    }
    return { attempts: attempts.length, events, broken, quarantined: await readQuarantine(context) }
  })
  if ('kind' in checked) return problemOf(checked, 'Not everything could be checked.')
  return { kind: 'checked', ...checked, journal: await countJournal(context) }
}

async function readQuarantine({ store }: DataToolsContext): Promise<DataCheck['quarantined']> {
  const rows = await store.tables.scan('quarantine', {})
  return rows.flatMap(({ row }) => {
    const { data } = quarantineRow.safeParse(row)
    return data === undefined ? [] : [{ store: data.store, problem: data.problem, row: data.row }]
  })
}

async function countJournal({ store }: DataToolsContext): Promise<DataCheck['journal']> {
  const reading = await readJournal(store.journal)
  return reading.kind === 'failed'
    ? null
    : { records: reading.records.length, unreadable: reading.unreadable }
}

/** The problems with questions the learner reported, oldest first, also those that could not be saved. */
export async function readReports({
  store,
}: DataToolsContext): Promise<
  { readonly kind: 'reports'; readonly reports: readonly ProblemReport[] } | DataProblem
> {
  const reports = await readSafely(async () => {
    const found: ProblemReport[] = []
    for await (const record of readRecords(store.tables, store.log.unsavedRecords())) {
      if (record.record !== 'event' || record.event.type !== 'report') continue
      const { questionId, questionHash, text, tUtc } = record.event
      found.push({ questionId, questionHash, text, tUtc })
    }
    return found.sort((a, b) => a.tUtc - b.tUtc)
  })
  if ('kind' in reports) return problemOf(reports, 'The reports could not be read.')
  return { kind: 'reports', reports }
}
