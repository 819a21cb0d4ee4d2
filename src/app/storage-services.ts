import { openLearnerStore } from '#src/app/open-learner-store.ts'
import type { AppServices, PageServices } from '#src/state/services.ts'
import { lockAttempt as lock } from '#src/storage/attempt-lock.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { askToPersist } from '#src/storage/persistence.ts'
import { openTabChannel } from '#src/storage/tab-channel.ts'

type StorageServices = Pick<
  AppServices,
  'openStore' | 'lockAttempt' | 'onOtherTab' | 'askForPersistence' | 'loadDataTools'
>

/** Everything of the services that touches the store. */
export function createStorageServices(page: Pick<PageServices, 'version' | 'reload'>): StorageServices {
  const listeners = new Set<(attemptId: string) => void>()
  const channel = openTabChannel(message => {
    if (message.kind === 'attempt-changed') for (const listener of listeners) listener(message.attemptId)
    // A restore or an erasure elsewhere: what this page shows is not so any more.
    if (message.kind === 'everything-changed') page.reload()
  })
  const opening = openLearnerStore({ channel, onClosed: page.reload })
  return {
    openStore: async () => (await opening).store,
    async lockAttempt(attemptId, { steal, onLost }) {
      const outcome = await lock({ attemptId, steal, onLost })
      return outcome.kind === 'held' ? outcome.lock : null
    },
    onOtherTab: listener => void listeners.add(listener),
    askForPersistence: () => void askToPersist(),
    async loadDataTools() {
      const { createDataTools } = await import('#src/app/data-tools.ts')
      return createDataTools({
        ...(await opening),
        device: deviceServices,
        version: page.version,
        tellOtherTabs: () => channel.tell({ kind: 'everything-changed' }),
      })
    },
  }
}
