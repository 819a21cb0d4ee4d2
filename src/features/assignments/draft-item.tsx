import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/assignments.module.css'
import {
  type AssignmentChange,
  useAssignmentActions,
} from '#src/features/assignments/use-assignment-actions.ts'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { Button } from '#src/ui/button.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface DraftItemProps extends AssignmentChange {
  readonly record: AssignmentRecord
  readonly onRemoved: () => void
}

/** An assignment that was not handed out yet. */
export function DraftItem({ record, onRemoved, ...change }: DraftItemProps) {
  const { duplicate, remove } = useAssignmentActions(record, change)
  const title = record.value.form.title === '' ? 'Untitled draft' : record.value.form.title
  return (
    <li className={styles.item} aria-label={title}>
      <h3>
        <Link href={classPaths.editAssignment(record.id)}>
          <bdi>{title}</bdi>
        </Link>
      </h3>
      <p className={styles.small}>Written {showTime(record.updatedUtc)}</p>
      <p className={styles.actions}>
        <Button variant="quiet" onClick={() => void duplicate()}>
          Duplicate
        </Button>
        <Button variant="quiet" onClick={() => void remove().then(isGone => isGone && onRemoved())}>
          Delete
        </Button>
      </p>
    </li>
  )
}
