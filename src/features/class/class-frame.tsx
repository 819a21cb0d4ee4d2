import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import styles from '#src/features/class/class-frame.module.css'
import { ClassNav } from '#src/features/class/class-nav.tsx'
import { useClass, useClassroom, useClassroomState, useNames } from '#src/state/classroom/use-class.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** How students are called on this screen. */
export type Names = ReturnType<typeof useNames>

interface ClassFrameProps {
  readonly assignmentIds: readonly string[]
  /** Of the page, such as `Gap map`. */
  readonly title: string
  /** The page has something to show before anything has come in. */
  readonly isForEmpty?: boolean
  readonly children: (reading: ClassReading, names: Names) => ReactNode
}

/** What every page of a class has around it: what is read, the way to the others, and how far the reading is. */
export function ClassFrame({ assignmentIds, title, isForEmpty = false, children }: ClassFrameProps) {
  const view = useClass(assignmentIds)
  const reading = view.kind === 'class' ? view.reading : null
  const titles = reading?.assignments.map(assignment => assignment.title || 'an assignment that is not here')
  return (
    <Page wide title={titles === undefined ? title : `${title}: ${titles.join(', ')}`} heading={title}>
      {titles !== undefined && <p className={styles.titles}>{titles.join(' · ')}</p>}
      <ClassNav assignmentIds={assignmentIds} />
      <EarlierNotice />
      {view.kind === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{view.sentence}</p>
        </Notice>
      )}
      {view.kind === 'reading' && (
        <p role="status">
          {view.of === 0 ? 'Reading the results…' : `Scoring ${view.done} of ${view.of} results…`}
        </p>
      )}
      {reading !== null &&
        (reading.students.length === 0 && !isForEmpty ? (
          <EmptyClass assignmentIds={assignmentIds} />
        ) : (
          <Named reading={reading}>{children}</Named>
        ))}
    </Page>
  )
}

function Named({
  reading,
  children,
}: Pick<ClassFrameProps, 'children'> & { readonly reading: ClassReading }) {
  const names = useNames(reading)
  return <>{children(reading, names)}</>
}

function EmptyClass({ assignmentIds }: Pick<ClassFrameProps, 'assignmentIds'>) {
  return (
    <Notice tone="info">
      <p>
        No result of this version of the assignment is here yet.{' '}
        <Link href={classPaths.collect(assignmentIds)}>Collect the files</Link> that learners sent you.
      </p>
    </Notice>
  )
}

/** Says that corrections made since are left aside, and leads back. */
function EarlierNotice() {
  const asOfUtc = useClassroomState(state => state.asOfUtc)
  const { lookAsOf } = useClassroom()
  if (asOfUtc === null) return null
  return (
    <Notice
      tone="warn"
      role="status"
      actions={<Button onClick={() => lookAsOf(null)}>Back to the keys of now</Button>}
    >
      <p>Everything here is scored with the keys as they were on {showTime(asOfUtc)}.</p>
    </Notice>
  )
}
