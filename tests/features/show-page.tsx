import { render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { AppProvider } from '#src/state/app-context.tsx'
import { createAppStore } from '#src/state/app-store.ts'
import type { AppServices } from '#src/state/services.ts'

/** Shows a page on a real store; `path` is the address it is at. */
export function showPage(page: ReactNode, services: AppServices, path = '/') {
  window.location.hash = path
  const store = createAppStore(services)
  void store.getState().openStore()
  const view = render(
    <AppProvider store={store}>
      <Router hook={useHashLocation}>{page}</Router>
    </AppProvider>,
  )
  return { store, person: userEvent.setup({ delay: null }), ...view }
}
