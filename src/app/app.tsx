import { Router as AddressProvider } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Router } from '#src/app/router.tsx'
import { Shell } from '#src/app/shell.tsx'
import { AppProvider } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'

/** The whole app over one store; addresses live behind the hash. */
export function App({ store }: { readonly store: AppStore }) {
  return (
    <AppProvider store={store}>
      <AddressProvider hook={useHashLocation}>
        <Shell>
          <Router />
        </Shell>
      </AddressProvider>
    </AppProvider>
  )
}
