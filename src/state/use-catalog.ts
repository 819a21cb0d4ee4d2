import { useEffect } from 'react'
import { useApp } from '#src/state/app-context.tsx'
import type { CatalogView } from '#src/state/catalog-slice.ts'

/** The texts of skills and roles; asks for them when they are first shown. */
export function useCatalog(): CatalogView {
  const catalog = useApp(state => state.catalog)
  const readCatalog = useApp(state => state.readCatalog)
  useEffect(() => {
    void readCatalog()
  }, [readCatalog])
  return catalog
}
