import { importAgain } from '#src/app/import-again.ts'
import { preferencesStore } from '#src/app/preferences-store.ts'
import { loadBank } from '#src/content/load-bank.ts'
import { loadCatalog } from '#src/content/load-catalog.ts'
import { outline } from '#src/content/outline.ts'
import type { AppServices, PageServices } from '#src/state/services.ts'
import { deviceClock } from '#src/storage/device-clock.ts'
import { markerKey } from '#src/storage/marker-key.ts'

/**
 * The real services of the app in a browser. The store is not needed to show a first question, so its code comes
 * behind the screen, when it is its `turn`; whoever needs it waits for it.
 */
export function createServices(page: PageServices, turn: Promise<void>): AppServices {
  const storage = turn
    .then(() => importAgain(() => import('#src/app/storage-services.ts')))
    .then(code => code.createStorageServices(page))
  return {
    device: deviceClock,
    outline,
    loadBank,
    pinVariants: async (prepared, evidence) => (await storage).pinVariants(prepared, evidence),
    readPinnedAttempt: async (log, attemptId) => (await storage).readPinnedAttempt(log, attemptId),
    loadScoring: () => importAgain(() => import('#src/state/score-given.ts')),
    afterPaint: async () => (await storage).afterPaint(),
    loadFold: () => importAgain(() => import('#src/domain/learning/fold-evidence.ts')),
    loadCatalog,
    isFirstVisit,
    openStore: async () => (await storage).openStore(),
    preferencesStore,
    lockAttempt: async (attemptId, options) => (await storage).lockAttempt(attemptId, options),
    onOtherTab: listener => void storage.then(({ onOtherTab }) => onOtherTab(listener)),
    onStoreTrouble: listener => void storage.then(({ onStoreTrouble }) => onStoreTrouble(listener)),
    askForPersistence: () => void storage.then(({ askForPersistence }) => askForPersistence()),
    loadDataTools: async () => (await storage).loadDataTools(),
    loadClassTools: async () => (await storage).loadClassTools(),
    page,
  }
}

function isFirstVisit(): boolean {
  try {
    return localStorage.getItem(markerKey) === null
  } catch (error) {
    // Blocked: nothing can have been stored.
    if (error instanceof DOMException) return true
    throw error
  }
}
