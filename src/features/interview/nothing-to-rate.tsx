import { Link } from 'wouter'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

/** No question of the session was answered yet. */
export function NothingToRate({ session: { sessionId, way } }: { readonly session: InterviewSession }) {
  return (
    <Page title="Nothing to rate yet">
      <p>No question of this interview was answered.</p>
      <p>
        <Link
          href={way === 'alone' ? interviewPaths.alone(sessionId) : interviewPaths.home()}
          className={buttonClass('primary')}
        >
          {way === 'alone' ? 'Go on with the interview' : 'Go to interview practice'}
        </Link>
      </p>
    </Page>
  )
}
