import { useState } from 'react'
import type { RosterEntry } from '#src/domain/assignment/class-record.ts'
import { mergeRoster, mostOnRoster } from '#src/domain/assignment/merge-roster.ts'
import styles from '#src/features/assignments/hand-out.module.css'
import { rosterFrom } from '#src/state/assigning/read-roster.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface AddToRosterProps {
  readonly roster: readonly RosterEntry[]
  readonly onChange: (roster: readonly RosterEntry[]) => void
}

interface Outcome {
  readonly words: string
  readonly isProblem: boolean
  readonly lines: readonly string[]
}

/** Adds learners from a pasted list or a CSV file; what could not be read is said by its line. */
export function AddToRoster({ roster, onChange }: AddToRosterProps) {
  const [text, setText] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  async function add(source: string | Blob) {
    const reading = await rosterFrom(source)
    if (reading.kind === 'refused') return setOutcome({ words: reading.sentence, isProblem: true, lines: [] })
    const entries = reading.rows.map(({ name, className, extraMinutes }) => ({
      name,
      className,
      extraMinutes,
    }))
    const merged = mergeRoster(roster, entries)
    onChange(merged.roster)
    setText('')
    return setOutcome({
      words: addedWords(merged),
      isProblem: merged.left > 0 || reading.problems.some(({ severity }) => severity === 'error'),
      lines: reading.problems.map(({ line, sentence }) => `Line ${line}: ${sentence}`),
    })
  }

  return (
    <>
      <form
        className={styles.addForm}
        onSubmit={event => {
          event.preventDefault()
          void add(text)
        }}
      >
        <label htmlFor="roster-text">Add learners</label>
        <textarea
          id="roster-text"
          rows={4}
          value={text}
          aria-describedby="roster-help"
          onChange={event => setText(event.currentTarget.value)}
        />
        <p id="roster-help" className={styles.small}>
          One name on each line, or a table copied from a spreadsheet with columns such as Name, Class and
          Extra minutes.
        </p>
        <div className={styles.actions}>
          <Button type="submit" disabled={text.trim() === ''}>
            Add these
          </Button>
          <label className={styles.file}>
            or from a CSV file{' '}
            <input
              type="file"
              accept=".csv,.txt,.tsv,text/csv,text/plain"
              onChange={event => {
                const file = event.currentTarget.files?.[0]
                // The same file can be chosen again after it was corrected.
                event.currentTarget.value = ''
                if (file !== undefined) void add(file)
              }}
            />
          </label>
        </div>
      </form>
      {outcome !== null && (
        <Notice tone={outcome.isProblem ? 'problem' : 'info'} role={outcome.isProblem ? 'alert' : 'status'}>
          <p>{outcome.words}</p>
          {outcome.lines.length > 0 && (
            <ul>
              {outcome.lines.map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </>
  )
}

function addedWords({ added, known, left }: ReturnType<typeof mergeRoster>): string {
  return [
    added === 1 ? 'One was added.' : `${added} were added.`,
    ...(known === 0 ? [] : [known === 1 ? 'One was there already.' : `${known} were there already.`]),
    ...(left === 0
      ? []
      : [`${left} did not fit: a roster holds at most ${mostOnRoster.toLocaleString('en')}.`]),
  ].join(' ')
}
