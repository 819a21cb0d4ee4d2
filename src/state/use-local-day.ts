import { useEffect, useState } from 'react'
import { type LocalDay, localDayOf } from '#src/domain/calendar/local-day.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Today here; follows when the page is looked at again after midnight. */
export function useLocalDay(): LocalDay {
  const now = useApp(state => state.now)
  const [today, setToday] = useState(() => localDayOf(now()))
  useEffect(() => {
    const look = () => {
      const next = localDayOf(now())
      setToday(known => (known.day === next.day ? known : next))
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [now])
  return today
}
