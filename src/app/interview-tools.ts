import type { LearnerStore } from '#src/app/open-learner-store.ts'
import type { InterviewTools } from '#src/state/interview/interview-tools.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { createInterviewStore } from '#src/storage/interview-store.ts'
import { createRecordingStore } from '#src/storage/recording-store.ts'
import { openTabChannel } from '#src/storage/tab-channel.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** The tools over the store of this page; one for the page, or a writer would hear nothing of the others. */
export function createInterviewTools({ store }: Pick<LearnerStore, 'store'>): InterviewTools {
  const listeners = new Set<(sessionId: string) => void>()
  function tellHere(sessionId: string): void {
    for (const listener of listeners) listener(sessionId)
  }
  // Of its own, so that nobody opens it on the way to a question; other tabs hear both.
  const channel = openTabChannel(message => {
    if (message.kind === 'interview-changed') tellHere(message.sessionId)
  })
  const interviews = createInterviewStore(store.tables, records => store.journal.record(records))

  async function telling(sessionIds: readonly string[], writing: Promise<StoreFailure | null>) {
    const failure = await writing
    if (failure !== null) return failure
    for (const sessionId of new Set(sessionIds)) {
      tellHere(sessionId)
      channel.tell({ kind: 'interview-changed', sessionId })
    }
    return null
  }

  return {
    store: {
      ...interviews,
      write: records =>
        telling(
          records.map(({ sessionId }) => sessionId),
          interviews.write(records),
        ),
      removeUnrated: sessionId => telling([sessionId], interviews.removeUnrated(sessionId)),
    },
    recordings: createRecordingStore(store.tables),
    newId: () => deviceServices.newId(),
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
