import { outline } from '#src/content/outline.ts'
import type { Catalog } from '#src/domain/catalog/catalog.ts'

export type CatalogLoading =
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  /** `reason` is a sentence for the learner. */
  | { readonly kind: 'failed'; readonly reason: string }

let loaded: Promise<CatalogLoading> | null = null

/** Fetches the texts of skills and roles that the outline leaves out. Fetched once; a failure can be tried again. */
export function loadCatalog(): Promise<CatalogLoading> {
  loaded ??= fetchCatalog()
  return loaded
}

async function fetchCatalog(): Promise<CatalogLoading> {
  try {
    const { default: texts } = await import('virtual:catalog').catch(() => import('virtual:catalog'))
    return { kind: 'catalog', catalog: { ...texts, index: outline.index, errata: outline.errata } }
  } catch (error) {
    loaded = null
    const reason = 'The descriptions of skills and roles could not be loaded. Check the connection.'
    return { kind: 'failed', reason: `${reason} (${String(error)})` }
  }
}
