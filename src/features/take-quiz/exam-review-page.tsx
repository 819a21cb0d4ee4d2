import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { AttemptGate } from '#src/features/take-quiz/attempt-gate.tsx'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import styles from '#src/features/take-quiz/exam-review-page.module.css'
import rows from '#src/features/take-quiz/question-rows.module.css'
import { ReadOnlyNotice } from '#src/features/take-quiz/read-only-notice.tsx'
import { SaveSign } from '#src/features/take-quiz/save-sign.tsx'
import { TimeLeft } from '#src/features/take-quiz/time-left.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

export function ExamReviewPage({ attemptId }: { readonly attemptId: string }) {
  return <AttemptGate attemptId={attemptId}>{open => <ExamReview open={open} />}</AttemptGate>
}

/** Before an exam is handed in: what is unanswered and what is flagged. */
function ExamReview({ open }: { readonly open: OpenAttempt }) {
  const { attempt, state, access } = open
  const [, navigate] = useLocation()
  const finish = useApp(store => store.finish)
  const [isSure, setIsSure] = useState(false)
  const isFinished = state.finish !== null
  const isOver = isFinished || attempt.mode !== 'exam'
  const unanswered = attempt.questions.filter(({ id }) => !state.answered.has(id)).length
  useEffect(() => {
    if (isOver) navigate(isFinished ? endPath(attempt) : paths.summary(attempt.attemptId), { replace: true })
  }, [isOver, isFinished, attempt, navigate])

  function handIn() {
    if (unanswered > 0 && !isSure) return setIsSure(true)
    void finish('submitted')
    return undefined
  }

  return (
    <Page title="Review before you hand in">
      <div className={styles.status}>
        <SaveSign />
        {attempt.deadlineUtc !== null && !isFinished && (
          <TimeLeft open={open} onTimeUp={() => Promise.resolve()} />
        )}
      </div>
      {access !== 'writer' && <ReadOnlyNotice access={access} isFinished={isFinished} />}
      <p>
        {state.answered.size} of {attempt.questions.length} answered, {unanswered} unanswered,{' '}
        {state.flagged.size} flagged. You can go back to any of them.
      </p>
      <ol className={rows.rows}>
        {attempt.questions.map(({ id }, index) => {
          const question = open.questions.get(id)
          const isAnswered = state.answered.has(id)
          return (
            <li key={id}>
              <Link href={paths.question(attempt.attemptId, index + 1)}>
                <span className={rows.number}>{index + 1}</span>{' '}
                <span className={rows.stem}>{question === undefined ? id : plainText(question.stem)}</span>{' '}
                <span className={styles.state} data-answered={isAnswered}>
                  {state.flagged.has(id) && '⚑ flagged, '}
                  {isAnswered ? 'answered' : state.drafts.has(id) ? 'begun' : 'unanswered'}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
      {isSure && (
        <Notice tone="warn" role="alert">
          <p>
            {unanswered === 1 ? 'One question has' : `${unanswered} questions have`} no response. “I don’t
            know” would score the same and tell the report more. Hand in all the same?
          </p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Link
          href={paths.question(attempt.attemptId, attempt.questions.length)}
          className={buttonClass('secondary')}
        >
          Back to the questions
        </Link>
        {access === 'writer' && (
          <Button variant="primary" onClick={handIn}>
            {isSure ? 'Yes, hand in' : 'Hand in the exam'}
          </Button>
        )}
      </div>
    </Page>
  )
}
