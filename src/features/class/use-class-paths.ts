import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { momentOfPage, pageAtMoment, pathsOfClass } from '#src/domain/class-paths.ts'

/** Links to the pages of a class, as of the moment this page is read. */
export function useClassPaths(assignmentIds: readonly string[]): ReturnType<typeof pathsOfClass> {
  const [asOfUtc] = useAsOf()
  return useMemo(() => pathsOfClass(assignmentIds, asOfUtc), [assignmentIds, asOfUtc])
}

/** The moment this page is to be read as of, by its address; null: now. And how to choose another. */
export function useAsOf(): readonly [number | null, (asOfUtc: number | null) => void] {
  const [location, go] = useLocation()
  return [momentOfPage(location), asOfUtc => go(pageAtMoment(location, asOfUtc))]
}
