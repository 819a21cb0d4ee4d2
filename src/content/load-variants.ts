import variants from 'virtual:variants'
import { createVariantLoader } from '#src/content/variant-loader.ts'

/** Fetches variants of shipped questions that were met before. */
export const loadVariants = createVariantLoader(variants)
