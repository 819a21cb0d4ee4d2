import type { BankQuestion } from '#src/content/bank-loader.ts'
import { variantOf, type VariantTemplate } from '#src/domain/variants/variant-of.ts'

/** A question that is to be asked with other numbers than before. */
export interface WantedVariant {
  readonly id: string
  readonly skill: string
  /** In how many attempts it was met: 1 asks for the first variant. */
  readonly met: number
}

/**
 * Variants of the questions that have some, by question id, with the hash that pins their content. A question without
 * variants, or whose variants cannot be fetched, is left out: its first showing is asked instead.
 */
export type LoadVariants = (wanted: readonly WantedVariant[]) => Promise<ReadonlyMap<string, BankQuestion>>

type TemplateImports = Readonly<
  Record<string, () => Promise<{ readonly default: readonly VariantTemplate[] }>>
>

/** Makes the loader of the shipped templates. A skill is fetched once; after a failure the next call tries again. */
export function createVariantLoader(imports: TemplateImports): LoadVariants {
  const loadings = new Map<string, Promise<readonly VariantTemplate[]>>()

  async function fetchTemplates(skill: string): Promise<readonly VariantTemplate[]> {
    const fetchOnce = Object.hasOwn(imports, skill) ? imports[skill] : undefined
    if (fetchOnce === undefined) return []
    // One lost packet must not show the same numbers again, so a failed fetch is tried once more.
    const module = await fetchOnce()
      .catch(fetchOnce)
      .catch(() => null)
    if (module === null) loadings.delete(skill)
    return module?.default ?? []
  }

  function load(skill: string): Promise<readonly VariantTemplate[]> {
    const known = loadings.get(skill) ?? fetchTemplates(skill)
    loadings.set(skill, known)
    return known
  }

  return async wanted => {
    const found = await Promise.all(
      wanted.map(async ({ id, skill, met }) => {
        const template = (await load(skill)).find(one => one.id === id)
        const variant = template === undefined ? null : variantOf(template, met)
        return variant === null ? [] : [[id, variant] as const]
      }),
    )
    return new Map(found.flat())
  }
}
