import type { CatalogLoading } from '#src/content/load-catalog.ts'
import type { AppStore } from '#src/state/app-store.ts'

/** The texts of skills and roles, fetched if nobody did so yet; whoever asked first, this waits for the outcome. */
export async function settledCatalog({ getState, subscribe }: AppStore): Promise<CatalogLoading> {
  await getState().readCatalog()
  const { catalog } = getState()
  if (catalog.kind === 'catalog' || catalog.kind === 'failed') return catalog
  return new Promise(resolve => {
    const stop = subscribe(state => {
      if (state.catalog.kind !== 'catalog' && state.catalog.kind !== 'failed') return
      stop()
      resolve(state.catalog)
    })
  })
}
