import { Link, useLocation } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/class/class-nav.module.css'
import { useClassroom, useClassroomState } from '#src/state/classroom/use-class.ts'

interface ClassNavProps {
  readonly assignmentIds: readonly string[]
}

/** The pages of one class, and the switch that hides names while they are projected. */
export function ClassNav({ assignmentIds }: ClassNavProps) {
  const [location] = useLocation()
  const { hideNames } = useClassroom()
  const hidesNames = useClassroomState(state => state.hidesNames)
  const pages = [
    { name: 'Collect', to: classPaths.collect(assignmentIds) },
    { name: 'Gap map', to: classPaths.gapMap(assignmentIds) },
    { name: 'Questions', to: classPaths.questions(assignmentIds) },
    { name: 'Recalibration', to: classPaths.recalibration(assignmentIds) },
  ]
  return (
    <div className={styles.bar}>
      <nav aria-label="This class" className={styles.pages}>
        {pages.map(({ name, to }) => (
          <Link key={to} href={to} aria-current={location === to ? 'page' : undefined}>
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
