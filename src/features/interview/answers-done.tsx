import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import { questionsLeft, reopenSession } from '#src/domain/interview/session-steps.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { SavingSign } from '#src/features/interview/saving-sign.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface AnswersDoneProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
}

/** All answers are given, or it was stopped: the rating comes next; what was left can still be answered. */
export function AnswersDone({ open, keeper }: AnswersDoneProps) {
  const { session, self, saving } = open
  const now = useApp(state => state.now)
  const answered = answeredQuestions(session).length
  const left = questionsLeft(session)
  const isRated = self !== null && self.doneUtc !== null
  return (
    <Page title={answered === 0 ? 'Nothing was answered' : 'Your answers are given'}>
      <Panel tone="accent">
        <p>
          {answered} of {countWords(session.questions.length, 'question')} answered.{' '}
          {answered > 0 &&
            (isRated
              ? 'They are rated.'
              : 'Rate them now, while you still hear yourself: what a weak, a fair and a strong answer sounds like stands beside each.')}
        </p>
        <div className={styles.actions}>
          {answered > 0 && (
            <Link href={interviewPaths.rate(session.sessionId, 'self')} className={buttonClass('primary')}>
              {isRated ? 'See the result' : 'Rate your answers'}
            </Link>
          )}
          {left > 0 && !isRated && (
            <Button onClick={() => void keeper.changeSession(before => reopenSession(before, now()))}>
              Answer the {left === 1 ? 'question' : `${left} questions`} left
            </Button>
          )}
          <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
            {answered > 0 && !isRated ? 'Rate later' : 'Interview practice'}
          </Link>
        </div>
      </Panel>
      <SavingSign saving={saving} keeper={keeper} />
    </Page>
  )
}
