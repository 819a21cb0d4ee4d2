import { useEffect } from 'react'
import { useApp } from '#src/state/app-context.tsx'
import type { CatalogView } from '#src/state/catalog-slice.ts'

/** The texts of skills and roles, and how to ask for them again. */
export interface CatalogTexts {
  readonly catalog: CatalogView
  readonly retry: () => void
}

export function useCatalog(): CatalogTexts {
  const catalog = useApp(state => state.catalog)
  const readCatalog = useApp(state => state.readCatalog)
  useEffect(() => {
    void readCatalog()
  }, [readCatalog])
  return { catalog, retry: () => void readCatalog() }
}
