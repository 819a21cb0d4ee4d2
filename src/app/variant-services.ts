import { loadVariants } from '#src/content/load-variants.ts'
import { createPinVariants } from '#src/state/pin-variants.ts'

export const pinVariants = createPinVariants(loadVariants)
