import { Suspense } from 'react'
import styles from '#src/features/take-quiz/attempt-header.module.css'
import { TimeLeft } from '#src/features/take-quiz/load-parts.tsx'
import { SaveSign } from '#src/features/take-quiz/save-sign.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Button } from '#src/ui/button.tsx'

interface AttemptHeaderProps {
  readonly open: OpenAttempt
  readonly at: number
  readonly onMap: () => void
  /** Called just before the time is up, to keep what is chosen. */
  readonly onTimeUp: () => Promise<unknown>
}

export function AttemptHeader({ open, at, onMap, onTimeUp }: AttemptHeaderProps) {
  const { attempt, state } = open
  const count = attempt.questions.length
  return (
    <div className={styles.header}>
      <p className={styles.title}>
        <strong>{attempt.title}</strong> <span>{attempt.mode}</span>
      </p>
      <SaveSign />
      <Suspense fallback={null}>
        {state.finish === null && attempt.deadlineUtc !== null && (
          <TimeLeft open={open} onTimeUp={onTimeUp} />
        )}
      </Suspense>
      <Button variant="quiet" className={styles.map} onClick={onMap}>
        Map
      </Button>
      <progress
        className={styles.progress}
        value={state.answered.size}
        max={count}
        aria-label={`${state.answered.size} of ${count} answered; this is question ${at}`}
      />
    </div>
  )
}
