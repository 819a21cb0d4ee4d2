import { Link } from 'wouter'
import { openingWords } from '#src/domain/assignment/opening-words.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/assignments.module.css'
import {
  type AssignmentChange,
  useAssignmentActions,
} from '#src/features/assignments/use-assignment-actions.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { showDate } from '#src/ui/show-date.ts'

interface HandedOutItemProps extends AssignmentChange {
  readonly record: AssignmentRecord
  readonly hasResults: boolean
  /** Chosen to be read with others. */
  readonly isTogether: boolean
  /** Null where there is nothing to read it with. */
  readonly onTogether: ((isOn: boolean) => void) | null
}

/** An assignment that was handed out: how it stands, and the way to its results. */
export function HandedOutItem({ record, hasResults, isTogether, onTogether, ...change }: HandedOutItemProps) {
  const { id, value } = record
  const now = useApp(state => state.now)
  const { duplicate, archive } = useAssignmentActions(record, change)
  const last = value.versions.at(-1)
  const title = last?.assignment.title ?? (value.form.title === '' ? 'Untitled draft' : value.form.title)
  const opening = last === undefined ? null : openingWords(last.assignment, now())
  return (
    <li className={styles.item} aria-label={title}>
      <h3>
        <Link href={last === undefined ? classPaths.editAssignment(id) : classPaths.assignment(id)}>
          <bdi>{title}</bdi>
        </Link>
      </h3>
      {opening !== null && (
        <p className={styles.state} data-state={opening.state}>
          {opening.words}
        </p>
      )}
      <p className={styles.small}>
        {last === undefined ? 'Never handed out' : `Handed out ${showDate(last.atUtc)}`}
        {value.versions.length > 1 && `, version ${value.versions.length}`}
        {value.roster.length > 0 && `, ${value.roster.length} on the roster`}
        {last !== undefined && (hasResults ? ', results are here' : ', no results yet')}
      </p>
      <p className={styles.actions}>
        {last !== undefined && (
          <>
            <Link href={classPaths.collect([id])} className={buttonClass('secondary')}>
              Collect
            </Link>
            {hasResults && (
              <Link href={classPaths.gapMap([id])} className={buttonClass('secondary')}>
                Read the class
              </Link>
            )}
          </>
        )}
        <Button variant="quiet" onClick={() => void duplicate()}>
          Duplicate
        </Button>
        <Button variant="quiet" onClick={() => void archive()}>
          {value.archivedUtc === null ? 'Archive' : 'Bring back'}
        </Button>
        {onTogether !== null && (
          <label className={styles.together}>
            <input
              type="checkbox"
              checked={isTogether}
              onChange={event => onTogether(event.currentTarget.checked)}
            />
            Read with others
          </label>
        )}
      </p>
    </li>
  )
}
