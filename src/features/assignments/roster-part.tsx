import { useEffect, useMemo, useState } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import { similarNames } from '#src/domain/assignment/merge-roster.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { AddToRoster } from '#src/features/assignments/add-to-roster.tsx'
import styles from '#src/features/assignments/hand-out.module.css'
import { RosterRows } from '#src/features/assignments/roster-rows.tsx'
import { SaveSign } from '#src/features/assignments/save-sign.tsx'
import { useAppStore } from '#src/state/app-context.tsx'
import type { AssignmentRecord } from '#src/state/assigning/assignment-records.ts'
import { createAutosave, type SaveSign as Sign } from '#src/state/assigning/autosave.ts'
import { saveRoster } from '#src/state/assigning/edit-assignments.ts'
import type { HandOutForms } from '#src/state/assigning/hand-out-forms.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface RosterPartProps {
  readonly record: AssignmentRecord
  readonly assignment: Assignment
  readonly forms: HandOutForms
}

/** Who is expected to send a result, so that who has not is visible; and extra time for some. */
export function RosterPart({ record: { id, value }, assignment, forms }: RosterPartProps) {
  const store = useAppStore()
  const [roster, setRoster] = useState<readonly RosterEntry[]>(value.roster)
  const [sign, setSign] = useState<Sign>({ kind: 'clean' })
  const autosave = useMemo(
    () =>
      createAutosave<readonly RosterEntry[]>({
        save: entries => saveRoster(store, id, entries),
        onSign: setSign,
        pauseMs: 300,
      }),
    [store, id],
  )
  useEffect(() => () => void autosave.flush(), [autosave])
  function change(next: readonly RosterEntry[]) {
    setRoster(next)
    autosave.change(next)
  }
  const similar = useMemo(() => similarNames(roster), [roster])
  return (
    <div className={styles.noPrint}>
      <Panel title="Roster">
        <p className={styles.small}>
          Whoever is on it and has sent nothing is listed when you read the class. Names stay in this browser.
          {!assignment.ask.name &&
            ' This assignment does not ask for names, so nobody can be matched with it.'}
        </p>
        {roster.length > 0 && (
          <p>
            <strong>{countWords(roster.length, 'learner')}</strong>{' '}
            <SaveSign sign={sign} onRetry={() => void autosave.flush()} />
          </p>
        )}
        {similar.length > 0 && (
          <Notice tone="info">
            <p>Names that look alike; they may be one person or two:</p>
            <ul>
              {similar.map(names => (
                <li key={names.join('\n')}>
                  <bdi>{names.join(' · ')}</bdi>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <RosterRows roster={roster} assignment={assignment} forms={forms} onChange={change} />
        <AddToRoster roster={roster} onChange={change} />
      </Panel>
    </div>
  )
}
