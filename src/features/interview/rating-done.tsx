import { Link } from 'wouter'
import type { InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { RatedAnswers } from '#src/features/interview/rated-answers.tsx'
import { WeakestSkills } from '#src/features/interview/weakest-skills.tsx'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface RatingDoneProps {
  readonly open: OpenInterview
  readonly sheet: InterviewSheet
}

/** What came of a rating. In pair it is shown only once both have rated. */
export function RatingDone({ open, sheet }: RatingDoneProps) {
  const { session } = open
  if (session.way !== 'alone') return <RatedInPair open={open} />
  return (
    <Page title="What came of it" wide>
      <p className={styles.note}>
        {session.roleTitle} · {showTime(session.startedUtc)} · your own rating
      </p>
      <WeakestSkills session={session} sheet={sheet} />
      <RatedAnswers open={open} sheet={sheet} />
      <div className={styles.actions}>
        <Link href={interviewPaths.newSession()} className={buttonClass('primary')}>
          Rehearse again
        </Link>
        <Link href={interviewPaths.home()} className={buttonClass('quiet')}>
          Interview practice
        </Link>
      </div>
    </Page>
  )
}

function RatedInPair({ open: { session, self, other } }: { readonly open: OpenInterview }) {
  const isOpen = [self, other].every(sheet => sheet !== null && sheet.doneUtc !== null)
  return (
    <Page title="Your rating is finished">
      <Panel>
        <p>
          {isOpen
            ? 'Both ratings are finished.'
            : 'It stays closed until the other one is finished too, so that neither sways the other.'}
        </p>
        <p>
          <Link href={interviewPaths.reveal(session.sessionId)} className={buttonClass('primary')}>
            {isOpen ? 'See both side by side' : 'How it goes on'}
          </Link>
        </p>
      </Panel>
    </Page>
  )
}
