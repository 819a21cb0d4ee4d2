import { memo, useCallback, useDeferredValue, useEffect, useRef } from 'react'
import styles from '#src/features/take-quiz/question-map.module.css'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import { paths } from '#src/domain/paths.ts'
import { Link } from 'wouter'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'

interface QuestionMapProps {
  readonly open: OpenAttempt
  readonly at: number
  readonly onGoTo: (position: number) => void
}

/** All questions of the attempt with what became of each; a way to any of them. Follows behind the feedback. */
export function QuestionMap({ open, at, onGoTo }: QuestionMapProps) {
  const latest = useRef(onGoTo)
  useEffect(() => {
    latest.current = onGoTo
  })
  const goTo = useCallback((position: number) => latest.current(position), [])
  return <DrawnMap open={useDeferredValue(open)} at={at} onGoTo={goTo} />
}

const DrawnMap = memo(function DrawnMap({ open, at, onGoTo }: QuestionMapProps) {
  const { attempt, state } = open
  const index = useApp(store => store.outline.index)
  const isOutdated = attempt.questions.some(({ id, hash }) =>
    // Of a variant the index does not know its template; it is a copy of its own anyway.
    index.some(now => now.id === id && now.hash !== hash && !hash.includes('.')),
  )
  const showsScores = attempt.mode === 'practice' || (state.finish !== null && mayReview(attempt))
  return (
    <nav aria-label="Questions" className={styles.map}>
      <h2 className={styles.title}>Questions</h2>
      <ol className={styles.list}>
        {attempt.questions.map(({ id }, index) => {
          const given = state.answered.get(id)
          const position = index + 1
          const mark = given === undefined ? 'open' : showsScores ? scoreMark(given) : 'answered'
          const isFlagged = state.flagged.has(id)
          return (
            <li key={id}>
              <Link
                href={paths.question(attempt.attemptId, position)}
                className={styles.place}
                data-mark={mark}
                aria-current={position === at ? 'step' : undefined}
                aria-label={`Question ${position}: ${markWords[mark]}${isFlagged ? ', flagged' : ''}`}
                onClick={event => {
                  event.preventDefault()
                  onGoTo(position)
                }}
              >
                {position}
                <span aria-hidden="true">{markSigns[mark]}</span>
                {isFlagged && (
                  <span aria-hidden="true" className={styles.flag}>
                    ⚑
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ol>
      {isOutdated && state.finish === null && (
        <p className={styles.note}>
          The app was updated: some of these questions have a newer version. This attempt stays on the one it
          began with.
        </p>
      )}
    </nav>
  )
})

type MapMark = 'open' | 'answered' | 'right' | 'partly' | 'wrong'

const markWords: Record<MapMark, string> = {
  open: 'not answered',
  answered: 'answered',
  right: 'right',
  partly: 'partly right',
  wrong: 'not right',
}
const markSigns: Record<MapMark, string> = { open: '', answered: '•', right: '✓', partly: '◐', wrong: '✗' }

function scoreMark(given: LearnerEventOf<'response' | 'given'>): MapMark {
  if (given.type === 'given') return 'answered'
  if (given.score === 1) return 'right'
  return given.score === 0 ? 'wrong' : 'partly'
}
