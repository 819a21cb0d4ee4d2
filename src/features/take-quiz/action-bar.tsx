import styles from '#src/features/take-quiz/action-bar.module.css'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Button } from '#src/ui/button.tsx'

interface ActionBarProps {
  readonly open: OpenAttempt
  readonly at: number
  readonly isSettled: boolean
  readonly isFlagged: boolean
  readonly onGoTo: (position: number) => void
  readonly onDontKnow: () => void
  readonly onFlag: () => void
  readonly onHelp: () => void
}

/** What can be done with the question; at the bottom of the screen on a phone. */
export function ActionBar(props: ActionBarProps) {
  const { open, at, isSettled, isFlagged, onGoTo, onDontKnow, onFlag, onHelp } = props
  const isExam = open.attempt.mode === 'exam'
  const isLast = at === open.attempt.questions.length
  const canAnswer = !isSettled && open.access === 'writer'
  const settledWords = isLast ? 'To the summary' : 'Next question'
  const examWords = isLast ? 'Save and review' : 'Save and next'
  return (
    <div className={styles.bar}>
      {(isExam || isSettled) && at > 1 && <Button onClick={() => onGoTo(at - 1)}>Previous</Button>}
      {/* One element: taking the focused one out of the page costs more than drawing the feedback. */}
      {(isSettled || canAnswer) && (
        <Button
          variant="primary"
          type={isSettled ? 'button' : 'submit'}
          onClick={isSettled ? () => onGoTo(at + 1) : undefined}
        >
          {isSettled ? settledWords : isExam ? examWords : 'Submit'}
        </Button>
      )}
      {canAnswer && <Button onClick={onDontKnow}>I don’t know</Button>}
      {isExam && canAnswer && (
        <Button variant="quiet" onClick={() => onGoTo(at + 1)}>
          Skip
        </Button>
      )}
      <span className={styles.end}>
        {open.access === 'writer' && open.state.finish === null && (
          <Button variant="quiet" aria-pressed={isFlagged} onClick={onFlag}>
            <span aria-hidden="true">{isFlagged ? '⚑' : '⚐'}</span> {isFlagged ? 'Flagged' : 'Flag'}
          </Button>
        )}
        <Button variant="quiet" aria-label="Keyboard shortcuts" className={styles.help} onClick={onHelp}>
          ?
        </Button>
      </span>
    </div>
  )
}
