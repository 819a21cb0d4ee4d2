import { useState } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import { handOutLink, mostInLink } from '#src/features/assignments/hand-out-link.ts'
import styles from '#src/features/assignments/hand-out.module.css'
import type { HandOutForms } from '#src/state/assigning/hand-out-forms.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** Few enough to be drawn in a moment. */
const atOnce = 50

interface RosterRowsProps {
  readonly roster: readonly RosterEntry[]
  readonly assignment: Assignment
  readonly forms: HandOutForms
  readonly onChange: (roster: readonly RosterEntry[]) => void
}

/** The learners of a roster; in a timed exam each can have extra minutes, and then a link of their own. */
export function RosterRows({ roster, assignment, forms, onChange }: RosterRowsProps) {
  const [shown, setShown] = useState(atOnce)
  const isTimed = assignment.minutes !== null
  const hasExtra = roster.some(({ extraMinutes }) => extraMinutes > 0)
  if (roster.length === 0) return null
  return (
    <>
      {!isTimed && hasExtra && (
        <p className={styles.small}>This assignment has no time limit, so extra minutes change nothing.</p>
      )}
      <ul className={styles.roster} aria-label="Learners on the roster">
        {roster.slice(0, shown).map((entry, at) => {
          const name = entry.className === '' ? entry.name : `${entry.name}, ${entry.className}`
          return (
            <li key={`${entry.name}\n${entry.className}`} aria-label={name}>
              <span className={styles.person}>
                <bdi>{name}</bdi>
              </span>
              {isTimed && (
                <>
                  <WholeNumberField
                    name={`Extra minutes of ${name}`}
                    className={styles.extra}
                    least={0}
                    most={600}
                    value={entry.extraMinutes}
                    onChange={extraMinutes => onChange(roster.with(at, { ...entry, extraMinutes }))}
                  />
                  <span aria-hidden="true" className={styles.small}>
                    min extra
                  </span>
                </>
              )}
              {isTimed && entry.extraMinutes > 0 && <PersonalHandOut entry={entry} forms={forms} />}
              <Button
                variant="quiet"
                aria-label={`Take ${name} off the roster`}
                onClick={() => onChange(roster.toSpliced(at, 1))}
              >
                ✕
              </Button>
            </li>
          )
        })}
      </ul>
      {shown < roster.length && (
        <p>
          <Button onClick={() => setShown(shown + atOnce)}>Show more of {roster.length - shown}</Button>
        </p>
      )}
    </>
  )
}

/** Link or file for one learner, with their name and extra time in it. */
function PersonalHandOut({ entry, forms }: Pick<RosterRowsProps, 'forms'> & { readonly entry: RosterEntry }) {
  const extra = { name: entry.name, minutes: entry.extraMinutes }
  const isShort = handOutLink(forms.payloadFor(extra)).length <= mostInLink
  if (isShort)
    return (
      <CopyButton
        name={`Copy the link of ${entry.name}`}
        done="Copied."
        otherwise="Use the file."
        text={() => handOutLink(forms.payloadFor(extra))}
      />
    )
  return (
    <Button
      onClick={() => {
        const file = forms.fileFor(extra)
        downloadText(file.name, file.text, 'application/json')
      }}
    >
      Save the file of {entry.name}
    </Button>
  )
}
