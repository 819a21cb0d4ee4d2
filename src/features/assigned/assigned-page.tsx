import { useMemo } from 'react'
import { Link } from 'wouter'
import { assignedStanding } from '#src/domain/assignment/assigned-standing.ts'
import { availableQuestions } from '#src/domain/assignment/available-questions.ts'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { AssignedErrataNotice } from '#src/features/assigned/assigned-errata-notice.tsx'
import styles from '#src/features/assigned/assigned.module.css'
import { KeyNotice } from '#src/features/assigned/key-notice.tsx'
import { localZone } from '#src/features/assigned/local-zone.ts'
import { MissingQuestions } from '#src/features/assigned/missing-questions.tsx'
import { StartPart } from '#src/features/assigned/start-part.tsx'
import { UnfinishedPart } from '#src/features/assigned/unfinished-part.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import type { Opening } from '#src/state/assigned/receive.ts'
import { shippedQuestions } from '#src/state/assigned/shipped-questions.ts'
import { useAssigned } from '#src/state/assigned/use-assigned.ts'
import { AssignmentIntro } from '#src/ui/assignment/assignment-intro.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

interface AssignedPageProps {
  readonly assignmentId: string
  /** What became of the link or file opened last, about whatever assignment. */
  readonly opening: Opening | null
  readonly onOpened: (opening: Opening | null) => void
}

/** One assignment: what it asks, how the learner stands with it, and the start. */
export function AssignedPage({ assignmentId, opening, onOpened }: AssignedPageProps) {
  const { reading, readAgain } = useAssigned(assignmentId)
  const news = opening?.kind !== 'refused' && opening?.assignmentId === assignmentId ? opening : null
  if (reading === null) return <Loading what="Opening the assignment" />
  if (reading.kind === 'problem') return <Missing title="Not readable">{reading.sentence}</Missing>
  const [assigned] = reading.assigned
  if (assigned === undefined)
    return (
      <Missing title="This assignment is not here">
        It was not opened in this browser, or it was erased. Open the link or the file you were sent.
      </Missing>
    )
  return (
    <Page title="Assigned to you" heading={<bdi>{assigned.received.handOut.assignment.title}</bdi>}>
      {news?.kind === 'kept' && news.news === 'other-version' && (
        <Notice tone="info" role="status">
          <p>
            This assignment was here before in another version. This one has taken its place; what you began
            stays on the version it began with. If that is not what you meant, open the other link again.
          </p>
        </Notice>
      )}
      <KeyNotice
        received={assigned.received}
        opening={news?.kind === 'other-key' ? news : null}
        onDecided={next => {
          onOpened(next)
          void readAgain()
        }}
      />
      <OneAssignment assigned={assigned} />
    </Page>
  )
}

function OneAssignment({ assigned }: { readonly assigned: Assigned }) {
  const now = useApp(state => state.now)
  const index = useApp(state => state.outline.index)
  const { received, hash, runs } = assigned
  const { handOut } = received
  const { assignment, extra } = handOut
  const standing = assignedStanding(assignment, hash, runs, now())
  const available = useMemo(
    () => availableQuestions(handOut, { index, shipped: shippedQuestions({ index }) }),
    [handOut, index],
  )
  return (
    <>
      <AssignedErrataNotice assignment={assignment} />
      <UnfinishedPart assigned={assigned} standing={standing} />
      <AssignmentIntro
        assignment={assignment}
        extraMinutes={extra?.minutes ?? 0}
        fingerprint={keyFingerprint(keyId(assignment.key))}
        localZone={localZone()}
        attemptsLeft={standing.left}
      />
      <MissingQuestions assignment={assignment} available={available} />
      <StartPart assigned={assigned} standing={standing} available={available} />
      <p className={styles.note}>
        <Link href={classPaths.received()}>Everything that was assigned to you</Link>
      </p>
    </>
  )
}

function Missing({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Page title={title}>
      <p>{children}</p>
      <p>
        <Link href={classPaths.received()}>Open an assignment</Link>
      </p>
    </Page>
  )
}
