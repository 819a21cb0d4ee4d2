import { Link, useLocation } from 'wouter'
import styles from '#src/features/class/class-nav.module.css'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { useClassroom, useClassroomState } from '#src/state/classroom/use-class.ts'

interface ClassNavProps {
  readonly assignmentIds: readonly string[]
  /** There are parts of it to set side by side. */
  readonly hasParts: boolean
}

/** The pages of one class, and the switch that hides names while they are projected. */
export function ClassNav({ assignmentIds, hasParts }: ClassNavProps) {
  const [location] = useLocation()
  const paths = useClassPaths(assignmentIds)
  const { hideNames } = useClassroom()
  const hidesNames = useClassroomState(state => state.hidesNames)
  // What is compared stands behind its address.
  const isAt = (to: string) => location === to || (to === paths.comparison() && location.startsWith(`${to}/`))
  const pages = [
    { name: 'Collect', to: paths.collect() },
    { name: 'Gap map', to: paths.gapMap() },
    ...(hasParts ? [{ name: 'Side by side', to: paths.comparison() }] : []),
    { name: 'Questions', to: paths.questions() },
    { name: 'Recalibration', to: paths.recalibration() },
  ]
  return (
    <div className={styles.bar}>
      <nav aria-label="This class" className={styles.pages}>
        {pages.map(({ name, to }) => (
          <Link key={to} href={to} aria-current={isAt(to) ? 'page' : undefined}>
            {name}
          </Link>
        ))}
      </nav>
      <label className={styles.names}>
        <input
          type="checkbox"
          checked={hidesNames}
          onChange={event => hideNames(event.currentTarget.checked)}
        />
        Hide names
      </label>
    </div>
  )
}
