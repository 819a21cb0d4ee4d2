import { Link } from 'wouter'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { AnswerLesson } from '#src/features/interview/answer-lesson.tsx'
import styles from '#src/features/interview/interview.module.css'
import { OpenSessions } from '#src/features/interview/open-sessions.tsx'
import { PastSessions } from '#src/features/interview/past-sessions.tsx'
import { withWay } from '#src/features/interview/starting-way.ts'
import { type InterviewList, standingOf } from '#src/state/interview/list-interviews.ts'
import { useInterviews } from '#src/state/interview/use-interviews.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Where practising interviews begins and goes on. */
export function InterviewPage() {
  const list = useInterviews()
  return (
    <Page title="Interview practice" wide>
      <p className={styles.lead}>
        Answer questions as an interviewer for this job asks them, aloud, alone or with somebody who asks.
        Then rate the answers against what a weak, a fair and a strong one sounds like.
      </p>
      {list === null && <Loading what="Looking for interviews on this device" />}
      {list?.kind === 'problem' && (
        <Notice tone="problem">
          <p>{list.sentence}</p>
        </Notice>
      )}
      {list?.kind === 'listed' && <OpenSessions interviews={list.interviews} />}
      <StartPanel />
      {list?.kind === 'listed' && <PastSessions interviews={list.interviews} />}
      {list !== null && <AnswerLesson isOpen={isNew(list)} />}
    </Page>
  )
}

function isNew(list: InterviewList): boolean {
  return list.kind === 'listed' && !list.interviews.some(one => standingOf(one) === 'rated')
}

function StartPanel() {
  return (
    <Panel title="Start an interview" tone="accent">
      <p>
        Questions come from what your gap report shows to be missing, and soft skills always come up. One
        asked in the last 30 days comes back only when nothing else is left.
      </p>
      <div className={styles.actions}>
        <Link href={interviewPaths.newSession()} className={buttonClass('primary')}>
          Rehearse alone
        </Link>
        <Link
          href={interviewPaths.newSession()}
          state={withWay('one-device')}
          className={buttonClass('secondary')}
        >
          Rehearse in pair
        </Link>
        <Link href={interviewPaths.open()} className={buttonClass('quiet')}>
          Open an interview somebody sent you
        </Link>
      </div>
    </Panel>
  )
}
