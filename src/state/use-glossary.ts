import { useEffect, useState } from 'react'
import { loadGlossary } from '#src/content/load-glossary.ts'
import type { Glossary } from '#src/domain/question/find-terms.ts'

/** Definitions of what explanations name; null until they are here, and where they cannot be fetched. */
export function useGlossary(): Glossary | null {
  const [glossary, setGlossary] = useState<Glossary | null>(null)
  useEffect(() => {
    let isShown = true
    loadGlossary().then(
      found => {
        if (isShown) setGlossary(found)
      },
      // An explanation reads well without; the next one asks again.
      () => setGlossary(null),
    )
    return () => {
      isShown = false
    }
  }, [])
  return glossary
}
