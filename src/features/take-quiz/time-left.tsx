import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { timeLeft } from '#src/domain/quiz/time-left.ts'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import styles from '#src/features/take-quiz/time-left.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'

interface TimeLeftProps {
  readonly open: OpenAttempt
  readonly onTimeUp: () => Promise<unknown>
}

/** A wall clock that runs away from the page's own by more than this has been set, milliseconds. */
const jumpMs = 2000

/** Counts down to the absolute end of an exam; says politely when 5 minutes and 1 minute are left, then hands in. */
export function TimeLeft({ open, onTimeUp }: TimeLeftProps) {
  const now = useApp(state => state.now)
  const monotonic = useApp(state => state.monotonic)
  const finish = useApp(state => state.finish)
  const noticeClockJump = useApp(state => state.noticeClockJump)
  const [, navigate] = useLocation()
  const { attempt, state, access } = open
  const [left, setLeft] = useState(() => timeLeft(attempt.deadlineUtc, now(), state.clockJumpMs) ?? 0)
  const drift = useRef(now() - monotonic())
  const timeUp = useRef(onTimeUp)
  useEffect(() => {
    timeUp.current = onTimeUp
  })

  useEffect(() => {
    function tick() {
      const jumped = now() - monotonic() - drift.current
      if (Math.abs(jumped) > jumpMs) {
        drift.current += jumped
        noticeClockJump(Math.round(jumped))
        return
      }
      const remaining = timeLeft(attempt.deadlineUtc, now(), state.clockJumpMs) ?? 0
      setLeft(remaining)
      if (remaining > 0 || access !== 'writer') return
      clearInterval(timer)
      void timeUp
        .current()
        .then(() => finish('time-up'))
        .then(() => navigate(endPath(attempt)))
    }
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [attempt, state.clockJumpMs, access, now, monotonic, finish, navigate, noticeClockJump])

  const seconds = Math.ceil(left / 1000)
  return (
    <p className={styles.time} data-low={seconds <= 60}>
      <span className={styles.label}>Time left</span> <span role="timer">{clockText(seconds)}</span>
      <span role="status" className="visually-hidden">
        {announcement(seconds)}
      </span>
      {seconds <= 60 && <span className={styles.warning}>Handed in by itself at 0:00</span>}
    </p>
  )
}

function clockText(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return `${hours > 0 ? `${hours}:${pad(minutes)}` : minutes}:${pad(seconds % 60)}`
}

function announcement(seconds: number): string {
  if (seconds <= 60) return 'Less than a minute left. The exam is handed in by itself when the time is up.'
  return seconds <= 300 ? 'Less than five minutes left.' : ''
}
