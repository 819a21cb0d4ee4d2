import { renderToStaticMarkup } from 'react-dom/server'
import { App } from '#src/app/app.tsx'
import { outline } from '#src/content/outline.ts'
import { createAppStore } from '#src/state/app-store.ts'
import type { AppServices } from '#src/state/services.ts'

/** Nothing of a device is known while the app is built: whatever waits for it goes on waiting. */
const later = () => new Promise<never>(() => {})

const services: AppServices = {
  device: { now: () => 0, monotonic: () => 0, newId: () => '' },
  outline,
  loadBank: later,
  pinVariants: later,
  readPinnedAttempt: later,
  loadScoring: later,
  loadFold: later,
  afterPaint: later,
  loadCatalog: later,
  isFirstVisit: () => true,
  openStore: later,
  preferencesStore: { read: () => null, write: () => undefined },
  lockAttempt: later,
  onOtherTab: () => undefined,
  onStoreTrouble: () => undefined,
  askForPersistence: () => undefined,
  loadDataTools: later,
  loadClassTools: later,
  page: {
    version: { app: '', build: '' },
    watchOffline: () => undefined,
    applyUpdate: () => undefined,
    reload: () => undefined,
    policyViolations: () => 0,
  },
}

/** The HTML of home as a first visit sees it; the build reads it. */
export const firstScreen = renderToStaticMarkup(
  <div data-first-screen="">
    <App store={createAppStore(services)} />
  </div>,
)
