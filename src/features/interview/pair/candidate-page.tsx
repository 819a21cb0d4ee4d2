import { Link } from 'wouter'
import { ratersHere } from '#src/domain/interview/raters-here.ts'
import { askedNow, progressOf } from '#src/domain/interview/session-steps.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { Answering } from '#src/features/interview/answering.tsx'
import { FormSteps } from '#src/features/interview/form-steps.tsx'
import styles from '#src/features/interview/interview.module.css'
import { AskedClock } from '#src/features/interview/pair/asked-clock.tsx'
import { WaitingForBoth } from '#src/features/interview/pair/waiting-for-both.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useInterview } from '#src/state/interview/use-interview.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** What the candidate has on screen: the question and the time, nothing to rate by until the answers are given. */
export function CandidatePage({ sessionId }: { readonly sessionId: string }) {
  const { view, keeper } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open => {
        const { session } = open
        const isHere = ratersHere(session).includes('self')
        if (session.endedUtc !== null || !isHere) return <WaitingForBoth open={open} />
        // On a device of their own candidates go on by themselves; here the interviewer's window leads.
        return session.way === 'two-devices' ? (
          <Answering key={askedNow(session).question.id} open={open} keeper={keeper} />
        ) : (
          <Following open={open} />
        )
      }}
    </SessionGate>
  )
}

function Following({ open: { session } }: { readonly open: OpenInterview }) {
  const { question } = askedNow(session)
  const { shownUtc } = progressOf(session, question.id)
  if (shownUtc === null || session.progress.length === 0)
    return (
      <Page title="The interview begins soon">
        <Panel>
          <p>The first question appears here when the interviewer asks it. Leave this window open.</p>
        </Panel>
        <p>
          <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
            Interview practice
          </Link>
        </p>
      </Page>
    )
  return (
    // Another page for each question, so that its heading is read and its top is on screen.
    <Page key={question.id} title={`Question ${session.at + 1} of ${session.questions.length}`}>
      <Panel tone="accent">
        <p className={styles.question}>{question.question}</p>
        <FormSteps form={question.form} />
        <AskedClock shownUtc={shownUtc} minutes={question.minutes} />
      </Panel>
    </Page>
  )
}
