import { appVersion } from '#src/app/app-version.ts'
import type { ServiceWorkerClient } from '#src/app/service-worker-client.ts'
import type { OfflineStatus, PageServices } from '#src/state/services.ts'

export interface PageControl {
  readonly page: PageServices
  /** Makes the app work without a network; call it when the first screen is done. */
  readonly startWorker: () => Promise<void>
}

/** The page as the state sees it. Make it early: content the policy forbids is counted from then on. */
export function createPageControl(): PageControl {
  const listeners = new Set<(status: OfflineStatus) => void>()
  let client: ServiceWorkerClient | null = null
  let violations = 0
  document.addEventListener('securitypolicyviolation', () => {
    violations += 1
  })
  const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? ''
  return {
    page: {
      version: { app: appVersion, build },
      watchOffline: listener => void listeners.add(listener),
      applyUpdate: () => client?.applyUpdate(),
      reload: () => window.location.reload(),
      policyViolations: () => violations,
    },
    async startWorker() {
      const code = await import('#src/app/start-worker.ts')
      client = code.startWorker(status => {
        document.documentElement.setAttribute('data-offline', status.kind)
        for (const listener of listeners) listener(status)
      })
    },
  }
}
