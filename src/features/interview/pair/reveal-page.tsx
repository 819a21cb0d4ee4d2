import { Link } from 'wouter'
import { compareSheets } from '#src/domain/interview/compare-sheets.ts'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { AgreementPart } from '#src/features/interview/pair/agreement-part.tsx'
import { ComparedRatings } from '#src/features/interview/pair/compared-ratings.tsx'
import styles from '#src/features/interview/pair/pair.module.css'
import { WaitingForBoth } from '#src/features/interview/pair/waiting-for-both.tsx'
import { WhatEachHeard } from '#src/features/interview/pair/what-each-heard.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { useInterview } from '#src/state/interview/use-interview.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Both ratings side by side; before both are done, only who is still to rate. */
export function RevealPage({ sessionId }: { readonly sessionId: string }) {
  const { view } = useInterview(sessionId)
  return (
    <SessionGate view={view}>
      {open =>
        isDone(open.self) && isDone(open.other) ? (
          <Revealed session={open.session} self={open.self} other={open.other} />
        ) : (
          <WaitingForBoth open={open} />
        )
      }
    </SessionGate>
  )
}

interface RevealedProps {
  readonly session: InterviewSession
  readonly self: InterviewSheet
  readonly other: InterviewSheet
}

function Revealed({ session, self, other }: RevealedProps) {
  const answers = compareSheets(session, self, other)
  return (
    <Page title="Both ratings side by side" wide>
      <p className={styles.note}>
        {session.roleTitle} · candidate {nameOr(session.candidate)} · interviewer{' '}
        {nameOr(session.interviewer)}
      </p>
      <Panel title="Largest difference first">
        <ComparedRatings answers={answers} />
      </Panel>
      <Panel title="What each heard">
        <WhatEachHeard answers={answers} />
      </Panel>
      <Panel title="How well you agree">
        <AgreementPart session={session} />
      </Panel>
      <div className={styles.actions}>
        <Link href={interviewPaths.debrief(session.sessionId)} className={buttonClass('primary')}>
          Go to the debrief
        </Link>
        <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
          Interview practice
        </Link>
      </div>
    </Page>
  )
}

function nameOr(name: string): string {
  return name === '' ? '(no name)' : name
}
