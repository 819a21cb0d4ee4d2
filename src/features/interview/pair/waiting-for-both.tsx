import { useState } from 'react'
import { Link } from 'wouter'
import { packSelfRating } from '#src/domain/interview/pack-parcel.ts'
import { isDone } from '#src/domain/interview/is-done.ts'
import { ratersHere } from '#src/domain/interview/raters-here.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { HandParcel } from '#src/features/interview/pair/hand-parcel.tsx'
import { OpenSession } from '#src/features/interview/pair/open-session.tsx'
import { SealedDebrief } from '#src/features/interview/pair/sealed-debrief.tsx'
import type { ForeignDebrief } from '#src/domain/interview/view-debrief.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Who is still to rate, and how this goes on; nothing of either rating. */
export function WaitingForBoth({ open }: { readonly open: OpenInterview }) {
  const { session, self, other } = open
  const here = ratersHere(session)
  const [sealed, setSealed] = useState<ForeignDebrief | null>(null)
  if (sealed !== null) return <SealedDebrief debrief={sealed} onClose={() => setSealed(null)} />
  if (session.endedUtc === null) return <StillGoingOn open={open} />
  return (
    <Page title="Not both have rated yet">
      <Panel>
        <ul className={styles.standing}>
          <li>Candidate: {isDone(self) ? 'has rated' : 'has not finished rating'}</li>
          <li>Interviewer: {isDone(other) ? 'has rated' : 'has not finished rating'}</li>
        </ul>
        <p>Each rates without seeing the other’s rating. Both are shown here once both are finished.</p>
        <div className={styles.actions}>
          {here.includes('self') && !isDone(self) && (
            <Link href={interviewPaths.rate(session.sessionId, 'self')} className={buttonClass('primary')}>
              Rate as the candidate
            </Link>
          )}
          {here.includes('other') && !isDone(other) && (
            <Link href={interviewPaths.rate(session.sessionId, 'other')} className={buttonClass('primary')}>
              Rate as the interviewer
            </Link>
          )}
        </div>
      </Panel>
      {session.way === 'two-devices' && <OnTwoDevices open={open} onSealed={setSealed} />}
    </Page>
  )
}

/** The address of a rating, opened before the last answer. */
function StillGoingOn({ open: { session } }: { readonly open: OpenInterview }) {
  const isLed = ratersHere(session).includes('other')
  return (
    <Page title="The interview still goes on">
      <p>It is rated and compared once it has ended.</p>
      <p>
        <Link
          href={(isLed ? interviewPaths.interviewer : interviewPaths.candidate)(session.sessionId)}
          className={buttonClass('primary')}
        >
          Go on with it
        </Link>
      </p>
    </Page>
  )
}

interface OnTwoDevicesProps {
  readonly open: OpenInterview
  readonly onSealed: (debrief: ForeignDebrief) => void
}

/** What goes to the other device, and what comes from it. */
function OnTwoDevices({ open: { session, self, other }, onSealed }: OnTwoDevicesProps) {
  if (session.isLearnerCandidate && isDone(self)) {
    const parcel = packSelfRating(session, self)
    return (
      <>
        <Panel title="Send your rating to the interviewer" tone="accent">
          <HandParcel named={parcel} whole={parcel} what="self-rating" />
        </Panel>
        <Panel title="Open the debrief you get back">
          <OpenSession onSealed={onSealed} />
        </Panel>
      </>
    )
  }
  if (!session.isLearnerCandidate && isDone(other) && !isDone(self))
    return (
      <Panel title="Open the candidate’s rating" tone="accent">
        <p>The candidate finishes rating and sends you a link or a file.</p>
        <OpenSession onSealed={onSealed} />
      </Panel>
    )
  return null
}
