import type { Slice } from '#src/state/app-store.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
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
  readonly loadInterviewTools: ClassTools['loadInterviewTools']
  /** How often the browser stopped something the content policy forbids, since the page was opened. */
  readonly policyViolations: () => number
}

export const createPageSlice: Slice<PageSlice> = (set, get, { page, loadDataTools, loadClassTools }) => {
  page.watchOffline(offline => set({ offline }))
  let classTools: ReturnType<AppServices['loadClassTools']> | null = null
  return {
    appVersion: page.version,
    offline: { kind: 'starting' },
    applyUpdate: page.applyUpdate,
    reloadPage: page.reload,
    loadDataTools,
    // One for the page, so that who reads a class hears of what others write; after a failure it is tried again.
    loadClassTools() {
      classTools ??= loadClassTools().catch((error: unknown) => {
        classTools = null
        throw error
      })
      return classTools
    },
    loadInterviewTools: async () => (await get().loadClassTools()).loadInterviewTools(),
    policyViolations: page.policyViolations,
  }
}
