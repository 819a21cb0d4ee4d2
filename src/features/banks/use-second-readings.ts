import { useEffect, useState } from 'react'
import { loadReviews, type SecondReading } from '#src/content/load-reviews.ts'

/** How the questions fared with a second reader, by id; null until it is known, or where it cannot be fetched. */
export function useSecondReadings(): ReadonlyMap<string, SecondReading> | null {
  const [readings, setReadings] = useState<ReadonlyMap<string, SecondReading> | null>(null)
  useEffect(() => {
    let isShown = true
    loadReviews().then(
      found => {
        if (isShown) setReadings(found)
      },
      () => setReadings(null),
    )
    return () => {
      isShown = false
    }
  }, [])
  return readings
}
