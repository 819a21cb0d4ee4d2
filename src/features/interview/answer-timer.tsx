import { type TimerStage, timerStage } from '#src/domain/interview/answer-timer.ts'
import { clockText } from '#src/domain/format/clock-text.ts'
import styles from '#src/features/interview/answer-timer.module.css'
import { useTimeHidden } from '#src/state/interview/use-time-hidden.ts'
import { Button } from '#src/ui/button.tsx'

interface AnswerTimerProps {
  readonly name: string
  readonly spentMs: number
  readonly allowedMs: number
  readonly isRunning: boolean
  readonly onToggle: () => void
}

/** Time left. It never ends anything by itself, can be stopped and hidden, and is announced politely three times at most. */
export function AnswerTimer({ name, spentMs, allowedMs, isRunning, onToggle }: AnswerTimerProps) {
  const [isHidden, setHidden] = useTimeHidden()
  const leftMs = allowedMs - spentMs
  const stage = timerStage(spentMs, allowedMs)
  return (
    <div className={styles.timer} data-stage={stage}>
      <p className={styles.time}>
        <span className={styles.name}>{name}</span>
        {isHidden ? (
          <span className={styles.name}>hidden, {isRunning ? 'running' : 'stopped'}</span>
        ) : (
          <>
            <span role="timer" className={styles.clock}>
              {leftMs >= 0 ? clockText(leftMs + 999) : clockText(-leftMs)}
            </span>
            <span className={styles.name}>
              {leftMs > 0 ? `left of ${clockText(allowedMs)}` : 'over the time'}
            </span>
          </>
        )}
        {!isRunning && <strong>Paused</strong>}
      </p>
      <div className={styles.buttons}>
        <Button onClick={onToggle}>{isRunning ? 'Pause' : 'Go on'}</Button>
        <Button variant="quiet" onClick={() => setHidden(!isHidden)}>
          {isHidden ? 'Show the time' : 'Hide the time'}
        </Button>
      </div>
      <span role="status" className="visually-hidden">
        {isHidden ? '' : announcements[stage]}
      </span>
    </div>
  )
}

const announcements: Readonly<Record<TimerStage, string>> = {
  begun: '',
  half: 'Half of the time is over.',
  'last-minute': 'One minute left.',
  over: 'The time is over. Nothing ends by itself.',
}
