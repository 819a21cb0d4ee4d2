import { useEffect, useState } from 'react'
import { clockText } from '#src/domain/format/clock-text.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'

interface AskedClockProps {
  /** When the question was asked, milliseconds since 1970 UTC. */
  readonly shownUtc: number
  readonly minutes: number
}

/** Time since the question was asked; it can be hidden, and nothing ends by it. */
export function AskedClock({ shownUtc, minutes }: AskedClockProps) {
  const now = useApp(state => state.now)
  const [current, setCurrent] = useState(now)
  const [isHidden, setHidden] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => setCurrent(now()), 1_000)
    return () => clearInterval(timer)
  }, [now])
  return (
    <div className={styles.clock}>
      {!isHidden && (
        <p>
          <span role="timer" className={styles.time}>
            {clockText(Math.max(0, current - shownUtc))}
          </span>{' '}
          since it was asked; about {minutes} minutes are meant for it.
        </p>
      )}
      <Button variant="quiet" onClick={() => setHidden(!isHidden)}>
        {isHidden ? 'Show the time' : 'Hide the time'}
      </Button>
    </div>
  )
}
