import { type ServiceWorkerClient, startServiceWorker } from '#src/app/service-worker-client.ts'
import { trustedScriptUrl } from '#src/app/trusted-urls.ts'
import type { OfflineStatus } from '#src/state/services.ts'

/** Makes the app work without a network, asks for a new version whenever the window comes back, and tells how it is. */
export function startWorker(onStatus: (status: OfflineStatus) => void): ServiceWorkerClient {
  const client = startServiceWorker({
    container: navigator.serviceWorker,
    url: trustedScriptUrl(new URL('sw.js', document.baseURI).href),
    onStatus,
    reload: () => window.location.reload(),
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') client.checkForUpdate()
  })
  return client
}
