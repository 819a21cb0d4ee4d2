import { useCallback, useEffect, useRef, useState } from 'react'
import { useApp } from '#src/state/app-context.tsx'

const tickMs = 250

interface Stopwatch {
  /** Milliseconds, as of the last tick. */
  readonly elapsedMs: number
  /** Milliseconds, now. */
  readonly read: () => number
}

/** Time that passes while it runs, on top of what was before. For another start it must be another component. */
export function useStopwatch(startMs: number, isRunning: boolean): Stopwatch {
  const monotonic = useApp(state => state.monotonic)
  const before = useRef(startMs)
  const since = useRef<number | null>(null)
  const [elapsedMs, setElapsedMs] = useState(startMs)
  const read = useCallback(
    () => Math.round(before.current + (since.current === null ? 0 : monotonic() - since.current)),
    [monotonic],
  )
  useEffect(() => {
    if (!isRunning) return
    since.current = monotonic()
    const timer = setInterval(() => setElapsedMs(read()), tickMs)
    return () => {
      clearInterval(timer)
      before.current = read()
      since.current = null
      setElapsedMs(before.current)
    }
  }, [isRunning, monotonic, read])
  return { elapsedMs, read }
}
