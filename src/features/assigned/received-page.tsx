import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { OpenAssignment } from '#src/features/assigned/open-assignment.tsx'
import { standingWords } from '#src/features/assigned/standing-words.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import type { Opening } from '#src/state/assigned/receive.ts'
import { useAssigned } from '#src/state/assigned/use-assigned.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface ReceivedPageProps {
  readonly opening: Opening | null
  readonly onOpened: (opening: Opening) => void
}

/** Assignments received on this device, and the way to open one that came as a file. */
export function ReceivedPage({ opening, onOpened }: ReceivedPageProps) {
  const { reading } = useAssigned()
  return (
    <Page title="Assigned to you">
      {opening?.kind === 'refused' && (
        <Notice tone="problem" role="alert">
          <p>{opening.sentence}</p>
        </Notice>
      )}
      {reading === null && <Loading what="Looking for what was assigned to you" />}
      {reading?.kind === 'problem' && (
        <Notice tone="problem">
          <p>{reading.sentence}</p>
        </Notice>
      )}
      {reading?.kind === 'read' && <AssignmentList assigned={reading.assigned} />}
      <Panel title="Open an assignment">
        <OpenAssignment onOpened={onOpened} />
      </Panel>
    </Page>
  )
}

function AssignmentList({ assigned }: { readonly assigned: readonly Assigned[] }) {
  const now = useApp(state => state.now)
  if (assigned.length === 0)
    return <p>Nothing was assigned to you on this device yet. Open the link or the file you were sent.</p>
  return (
    <ul className={styles.list}>
      {assigned.map(one => {
        const { assignmentId, title, instructor } = one.received.handOut.assignment
        return (
          <li key={assignmentId}>
            <Link href={classPaths.assigned(assignmentId)} className={styles.title}>
              <bdi>{title}</bdi>
            </Link>
            <span className={styles.note}>
              from <bdi>{instructor}</bdi> · {standingWords(one, now())}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
