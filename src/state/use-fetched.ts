import { useEffect, useState } from 'react'

/**
 * What `fetchIt` brings; null until it is here, and where it cannot be fetched: the screen does without. `fetchIt` must
 * stay the same function.
 */
export function useFetched<Value>(fetchIt: () => Promise<Value>): Value | null {
  const [value, setValue] = useState<Value | null>(null)
  useEffect(() => {
    let isShown = true
    fetchIt().then(
      found => {
        if (isShown) setValue(found)
      },
      () => setValue(null),
    )
    return () => {
      isShown = false
    }
  }, [fetchIt])
  return value
}
