import type { LoadBank } from '#src/content/bank-loader.ts'
import type { CatalogLoading } from '#src/content/load-catalog.ts'
import type { Slice } from '#src/state/app-store.ts'
import type { PinVariants } from '#src/state/pin-variants.ts'

export type CatalogView = { readonly kind: 'none' } | { readonly kind: 'loading' } | CatalogLoading

/** Texts and questions that are fetched when they are shown. */
export interface CatalogSlice {
  /** Definitions of skills and full texts of roles. */
  readonly catalog: CatalogView
  /** Fetches them unless they are here or on their way; also the way to try again. */
  readonly readCatalog: () => Promise<void>
  readonly loadBank: LoadBank
  readonly pinVariants: PinVariants
}

export const createCatalogSlice: Slice<CatalogSlice> = (set, get, services) => ({
  catalog: { kind: 'none' },
  readCatalog: async () => {
    const { kind } = get().catalog
    if (kind === 'loading' || kind === 'catalog') return
    set({ catalog: { kind: 'loading' } })
    set({ catalog: await services.loadCatalog() })
  },
  loadBank: services.loadBank,
  pinVariants: services.pinVariants,
})
