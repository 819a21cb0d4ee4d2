import journalWorkerUrl from '#src/storage/journal-worker.ts?worker&url'
import { deviceServices } from '#src/storage/device-services.ts'
import { createJournal } from '#src/storage/journal.ts'
import type { Journal, JournalProblem } from '#src/storage/journal.ts'

/** A journal in a real worker, with the troubles it told of. */
export function openJournal(): { readonly journal: Journal; readonly troubles: JournalProblem[] } {
  const troubles: JournalProblem[] = []
  const journal = createJournal({
    createWorker: name => new Worker(journalWorkerUrl, { type: 'module', name }),
    services: deviceServices,
    onTrouble: problem => troubles.push(problem),
  })
  return { journal, troubles }
}
