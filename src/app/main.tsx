import '#src/ui/tokens.css'
import '#src/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#src/app/app.tsx'
import { createPageControl } from '#src/app/page-services.ts'
import { createServices } from '#src/app/services.ts'
import { whenQuiet } from '#src/app/when-quiet.ts'
import { createAppStore } from '#src/state/app-store.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// In another site's frame clicks could be led astray: nothing stored is read there.
if (window.self !== window.top) {
  void import('#src/app/frame-notice.ts').then(({ showFrameNotice }) => showFrameNotice(root))
} else {
  const { page, startWorker } = createPageControl()
  const store = createAppStore(createServices(page))
  void store.getState().openStore()
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
  if (import.meta.env.PROD) void whenQuiet().then(startWorker)
}
