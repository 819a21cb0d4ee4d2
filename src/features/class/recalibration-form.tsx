import { useId, useState } from 'react'
import styles from '#src/features/class/recalibration-form.module.css'
import { Button } from '#src/ui/button.tsx'

/** What a recalibration rests on besides the responses. */
export interface RecalibrationWish {
  /** "This class is about level x", 0..100; null: nothing is said. */
  readonly saidLevel: number | null
  /** Starts from the difficulties found before instead of the authors'. */
  readonly buildsOn: boolean
}

interface RecalibrationFormProps {
  /** Difficulties of some of these questions were found before. */
  readonly hasEarlier: boolean
  readonly isRunning: boolean
  readonly onStart: (wish: RecalibrationWish) => void
}

export function RecalibrationForm({ hasEarlier, isRunning, onStart }: RecalibrationFormProps) {
  const id = useId()
  const [level, setLevel] = useState('')
  const [buildsOn, setBuildsOn] = useState(false)
  const saidLevel = level.trim() === '' ? null : Number(level)
  const isWrong = saidLevel !== null && !(saidLevel >= 0 && saidLevel <= 100)
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!isWrong) onStart({ saidLevel, buildsOn })
      }}
    >
      <div className={styles.field}>
        <label htmlFor={id}>This class is about level (optional)</label>
        <input
          id={id}
          type="number"
          min={0}
          max={100}
          step={1}
          value={level}
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={event => setLevel(event.currentTarget.value)}
        />
        <span id={`${id}-note`} className={styles.note}>
          {isWrong
            ? 'Give a level from 0 to 100, or leave it empty.'
            : 'Only if you know it from elsewhere. It is taken with a standard error of 10 level points and moves all levels together.'}
        </span>
      </div>
      {hasEarlier && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={buildsOn}
            onChange={event => setBuildsOn(event.currentTarget.checked)}
          />
          Start from the difficulties found before. Only when no student of then is in this class: the same
          responses must not count twice.
        </label>
      )}
      <Button type="submit" variant="primary" disabled={isRunning}>
        Recalibrate
      </Button>
    </form>
  )
}
