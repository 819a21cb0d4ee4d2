import '#src/ui/tokens.css'
import '#src/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { isFramed, showFrameNotice } from '#src/app/frame-notice.ts'
import { startServiceWorker } from '#src/app/service-worker-client.ts'
import { trustedScriptUrl } from '#src/app/trusted-urls.ts'
import { whenQuiet } from '#src/app/when-quiet.ts'
import { outline } from '#src/content/outline.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

if (isFramed()) {
  showFrameNotice(root)
} else {
  createRoot(root).render(
    <StrictMode>
      <main>{outline.index.length} questions</main>
    </StrictMode>,
  )
  if (import.meta.env.PROD) {
    void whenQuiet().then(() => {
      startServiceWorker({
        container: navigator.serviceWorker,
        url: trustedScriptUrl(new URL('sw.js', document.baseURI).href),
        onStatus: status => document.documentElement.setAttribute('data-offline', status.kind),
        reload: () => window.location.reload(),
      })
    })
  }
}
