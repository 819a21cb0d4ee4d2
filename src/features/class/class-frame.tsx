import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { rulesFor } from '#src/domain/class-view/cohorts.ts'
import { pooledWords } from '#src/domain/class-view/comparison-words.ts'
import { AsOfChoice, EarlierNotice } from '#src/features/class/as-of-choice.tsx'
import styles from '#src/features/class/class-frame.module.css'
import { ClassNav } from '#src/features/class/class-nav.tsx'
import { useAsOf, useClassPaths } from '#src/features/class/use-class-paths.ts'
import { useClass, useNames } from '#src/state/classroom/use-class.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** How students are called on this screen. */
export type Names = ReturnType<typeof useNames>

interface ClassFrameProps {
  readonly assignmentIds: readonly string[]
  /** Of the page, such as `Gap map`. */
  readonly title: string
  /** The page shows numbers over everybody: it says over what they are pooled. */
  readonly isPooled?: boolean
  /** The page has something to show before anything has come in. */
  readonly isForEmpty?: boolean
  readonly children: (reading: ClassReading, names: Names) => ReactNode
}

/** What every page of a class has around it: what is read, the way to the others, and how far the reading is. */
export function ClassFrame({
  assignmentIds,
  title,
  isPooled = false,
  isForEmpty = false,
  children,
}: ClassFrameProps) {
  const [asOfUtc] = useAsOf()
  const view = useClass(assignmentIds, asOfUtc)
  const reading = view.kind === 'class' ? view.reading : null
  const titles = reading?.assignments.map(assignment => assignment.title || 'an assignment that is not here')
  return (
    <Page wide title={titles === undefined ? title : `${title}: ${titles.join(', ')}`} heading={title}>
      {titles !== undefined && <p className={styles.titles}>{titles.join(' · ')}</p>}
      <ClassNav
        assignmentIds={assignmentIds}
        hasParts={reading === null ? assignmentIds.length > 1 : rulesFor(reading).length > 0}
      />
      {view.kind === 'class' && <AsOfChoice reading={view.reading} />}
      {view.kind === 'class' && <EarlierNotice view={view} />}
      {isPooled && reading !== null && <PooledNote reading={reading} assignmentIds={assignmentIds} />}
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

/** Says over what the numbers of the page are pooled, and leads to the parts side by side. */
function PooledNote({
  reading,
  assignmentIds,
}: Pick<ClassFrameProps, 'assignmentIds'> & { readonly reading: ClassReading }) {
  const paths = useClassPaths(assignmentIds)
  const pooled = pooledWords(reading)
  if (pooled === '') return null
  return (
    <p className={styles.pooled}>
      Everything here is pooled over {pooled}. <Link href={paths.comparison()}>See them side by side</Link>
    </p>
  )
}

function EmptyClass({ assignmentIds }: Pick<ClassFrameProps, 'assignmentIds'>) {
  const paths = useClassPaths(assignmentIds)
  return (
    <Notice tone="info">
      <p>
        No result of this version of the assignment is here yet.{' '}
        <Link href={paths.collect()}>Collect the files</Link> that learners sent you.
      </p>
    </Notice>
  )
}
