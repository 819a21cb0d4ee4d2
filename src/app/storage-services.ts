import { afterPaint } from '#src/app/after-paint.ts'
import { openLearnerStore } from '#src/app/open-learner-store.ts'
import { onceFetched } from '#src/app/once-fetched.ts'
import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import type { Content } from '#src/content/own-content.ts'
import type { PinVariants } from '#src/state/pin-variants.ts'
import { readPinnedAttempt } from '#src/state/read-pinned-attempt.ts'
import type { AppServices, PageServices, StoreTrouble } from '#src/state/services.ts'
import { lockAttempt as lock } from '#src/storage/attempt-lock.ts'
import { deviceServices } from '#src/storage/device-services.ts'
import { askToPersist } from '#src/storage/persistence.ts'
import { openTabChannel } from '#src/storage/tab-channel.ts'

/** Without its code the first showings are asked: no quiz waits for ever for other numbers. */
async function pinVariants(...[prepared, evidence]: Parameters<PinVariants>): ReturnType<PinVariants> {
  const fetchCode = () => import('#src/app/variant-services.ts')
  const code = await fetchCode()
    .catch(fetchCode)
    .catch(() => null)
  return code === null ? prepared : code.pinVariants(prepared, evidence)
}

type StorageServices = Pick<
  AppServices,
  | 'afterPaint'
  | 'pinVariants'
  | 'readPinnedAttempt'
  | 'openStore'
  | 'lockAttempt'
  | 'onOtherTab'
  | 'onStoreTrouble'
  | 'askForPersistence'
  | 'loadDataTools'
  | 'loadClassTools'
>

/** Everything of the services that touches the store, or waits for the screen before it does. */
export function createStorageServices(page: Pick<PageServices, 'version'>): StorageServices {
  const listeners = new Set<(attemptId: string) => void>()
  const contentListeners = new Set<(content: Content) => void>()
  const classListeners = new Set<() => void>()
  const troubleListeners = new Set<(trouble: StoreTrouble) => void>()
  function tell(trouble: StoreTrouble): void {
    for (const listener of troubleListeners) listener(trouble)
  }
  const channel = openTabChannel(message => {
    if (message.kind === 'attempt-changed') for (const listener of listeners) listener(message.attemptId)
    if (message.kind === 'everything-changed') tell({ kind: 'closed', why: 'changed' })
    if (message.kind === 'classes-changed') for (const listener of classListeners) listener()
    if (message.kind === 'banks-changed') void readContentAgain()
  })
  const opening = openLearnerStore({ channel, onTrouble: tell })
  async function readContentAgain(): Promise<void> {
    const { readContent } = await opening
    const { content = { outline, loadBank } } = await readContent()
    for (const listener of contentListeners) listener(content)
  }
  return {
    afterPaint,
    pinVariants,
    readPinnedAttempt,
    async openStore() {
      const { store, readContent } = await opening
      const onContent = (listener: (content: Content) => void) => void contentListeners.add(listener)
      return { ...store, ...(await readContent()), onContent }
    },
    async lockAttempt(attemptId, { steal, onLost }) {
      const outcome = await lock({ attemptId, steal, onLost })
      return outcome.kind === 'held' ? outcome.lock : null
    },
    onOtherTab: listener => void listeners.add(listener),
    onStoreTrouble: listener => void troubleListeners.add(listener),
    askForPersistence: () => void askToPersist(),
    loadClassTools: onceFetched(async () => {
      const { browserClassTools } = await import('#src/app/browser-class-tools.ts')
      return browserClassTools(await opening, {
        tell: message => channel.tell(message),
        onClassesChanged(listener) {
          classListeners.add(listener)
          return () => void classListeners.delete(listener)
        },
      })
    }),
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
