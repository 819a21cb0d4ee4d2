import type { Slice } from '#src/state/app-store.ts'
import type { AppServices, OfflineStatus, PageServices } from '#src/state/services.ts'

/** What the app knows of the page it runs in. */
export interface PageSlice {
  readonly appVersion: PageServices['version']
  readonly offline: OfflineStatus
  /** Changes to the waiting version; the page loads anew. */
  readonly applyUpdate: () => void
  readonly reloadPage: () => void
  /** See `data-actions.ts`. */
  readonly loadDataTools: AppServices['loadDataTools']
  readonly loadClassTools: AppServices['loadClassTools']
  /** How often the browser stopped something the content policy forbids, since the page was opened. */
  readonly policyViolations: () => number
}

export const createPageSlice: Slice<PageSlice> = (set, _get, { page, loadDataTools, loadClassTools }) => {
  page.watchOffline(offline => set({ offline }))
  return {
    appVersion: page.version,
    offline: { kind: 'starting' },
    applyUpdate: page.applyUpdate,
    reloadPage: page.reload,
    loadDataTools,
    loadClassTools,
    policyViolations: page.policyViolations,
  }
}
