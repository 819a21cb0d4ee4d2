import { useCallback, useEffect, useState } from 'react'

/** What `read` brings, null until then; and a way to read again. `read` must stay the same function. */
export function useReading<Value>(read: () => Promise<Value>): readonly [Value | null, () => Promise<void>] {
  const [value, setValue] = useState<Value | null>(null)
  const again = useCallback(async () => setValue(await read()), [read])
  useEffect(() => {
    let isShown = true
    void read().then(found => {
      if (isShown) setValue(found)
    })
    return () => {
      isShown = false
    }
  }, [read])
  return [value, again]
}
