import '#src/ui/tokens.css'
import '#src/ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '#src/app/app.tsx'
import { fetchFirstQuestion } from '#src/app/fetch-first-question.ts'
import { createPageControl } from '#src/app/page-services.ts'
import { createServices } from '#src/app/services.ts'
import { whenQuiet } from '#src/app/when-quiet.ts'
import { paths } from '#src/domain/paths.ts'
import { createAppStore } from '#src/state/app-store.ts'

/** Home, and the address that starts a quiz at once. */
const mayStart = ['', `#${paths.home()}`, `#${paths.startQuiz()}`]

// The skip link of the first screen, used before the code was there to handle it.
if (window.location.hash === '#main') history.replaceState(null, '', `#${paths.home()}`)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// In another site's frame clicks could be led astray: nothing stored is read there.
if (window.self !== window.top) {
  void import('#src/app/frame-notice.ts').then(({ showFrameNotice }) => showFrameNotice(root))
} else {
  const { page, startWorker } = createPageControl()
  let takeTurn = () => {}
  const turn = new Promise<void>(resolve => {
    takeTurn = resolve
  })
  const store = createAppStore(createServices(page, turn))
  const first = mayStart.includes(window.location.hash) ? fetchFirstQuestion(store) : null
  // On a slow line what a first visit is waiting for comes before the code of a store that is still empty.
  if (first !== null && store.getState().isFirstVisit) void first.then(takeTurn)
  else takeTurn()
  void store.getState().openStore()
  createRoot(root).render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  )
  if (import.meta.env.PROD) void whenQuiet().then(startWorker)
}
