import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/settings/settings.module.css'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** The way to what instructors do. */
export function InstructorsPanel() {
  return (
    <Panel title="For instructors">
      <p>
        Hand a quiz to your class as a link or file, collect sealed results and read the class: without a
        server and without accounts.
      </p>
      <p className={styles.actions}>
        <Link href={classPaths.assignments()} className={buttonClass('secondary')}>
          Assignments
        </Link>
        <Link href={classPaths.keys()} className={buttonClass('secondary')}>
          Keys for results
        </Link>
      </p>
    </Panel>
  )
}
