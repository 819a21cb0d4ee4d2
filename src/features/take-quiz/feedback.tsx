import { useEffect, useRef } from 'react'
import { Redirect } from 'wouter'
import { loadGlossary } from '#src/content/load-glossary.ts'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { Question } from '#src/domain/question/question.ts'
import { confidenceWords } from '#src/features/take-quiz/confidence-words.ts'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import styles from '#src/features/take-quiz/feedback.module.css'
import { ReportProblem } from '#src/features/take-quiz/report-problem.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { openAttemptOf } from '#src/state/open-attempt.ts'
import { useFetched } from '#src/state/use-fetched.ts'
import { QuestionReview } from '#src/ui/question/question-review.tsx'

interface FeedbackProps {
  readonly question: Question
  readonly given: LearnerEventOf<'response'> | null
  readonly at: number
  /** The response was given just now: say the outcome aloud and bring it into view. */
  readonly isFresh: boolean
  readonly canReport: boolean
}

export function Feedback({ question, given, at, isFresh, canReport }: FeedbackProps) {
  const open = openAttemptOf(useApp(state => state.view))
  const outcome = useRef<HTMLHeadingElement>(null)
  const glossary = useFetched(loadGlossary)
  useEffect(() => {
    if (!isFresh) return undefined
    // Focus has the browser lay the page out at once: it comes behind the frame that shows the outcome.
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => outcome.current?.focus())
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [isFresh])
  if (open !== null && open.state.finish !== null && !mayReview(open.attempt))
    return <Redirect to={endPath(open.attempt)} replace />
  const { kind, words } = outcomeOf(given)
  return (
    <div className={styles.feedback}>
      <div className={styles.outcome} data-outcome={kind}>
        <span aria-hidden="true">{{ right: '✓', partly: '◐', wrong: '✗', none: '–' }[kind]}</span>
        <h2 ref={outcome} tabIndex={-1} className={styles.words}>
          {words}
        </h2>
        {given?.confidence !== null && given !== null && (
          <span className={styles.confidence}>
            You were: {confidenceWords[given.confidence].toLowerCase()}
          </span>
        )}
      </div>
      <QuestionReview question={question} response={given?.response ?? null} glossary={glossary} />
      {canReport && (
        <ReportProblem
          questionId={question.id}
          position={at}
          goesTo={open?.attempt.assignment === undefined ? 'nobody' : 'instructor'}
        />
      )}
    </div>
  )
}

interface EarlyReportProps {
  readonly questionId: string
  readonly position: number
}

/** Questions of an assignment are often not shown again, so a problem can be reported before there is feedback. */
export function EarlyReport(props: EarlyReportProps) {
  return <ReportProblem {...props} goesTo="instructor" />
}

type Outcome = 'right' | 'partly' | 'wrong' | 'none'

function outcomeOf(given: LearnerEventOf<'response'> | null): { kind: Outcome; words: string } {
  if (given === null) return { kind: 'none', words: 'No response was given' }
  if (given.response.kind === 'dont-know')
    return { kind: 'wrong', words: 'You said you did not know. Here is how it is:' }
  if (given.score === 1) return { kind: 'right', words: 'Right' }
  if (given.score === 0) return { kind: 'wrong', words: 'Not right' }
  return { kind: 'partly', words: `Partly right: ${Math.round(given.score * 100)} %` }
}
