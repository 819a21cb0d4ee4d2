import { createGlossary, type Glossary } from '#src/domain/question/find-terms.ts'

let loaded: Promise<Glossary> | null = null

/** Fetches the definitions of what explanations name. Rejects without a network; the next call tries again. */
export function loadGlossary(): Promise<Glossary> {
  loaded ??= import('virtual:glossary').then(
    ({ default: terms }) => createGlossary(new Map(Object.entries(terms))),
    (error: unknown) => {
      loaded = null
      throw error
    },
  )
  return loaded
}
