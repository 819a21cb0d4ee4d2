import { useId, useState } from 'react'
import { clockText } from '#src/domain/format/clock-text.ts'
import { ratingOf, withRating } from '#src/domain/interview/rating-steps.ts'
import { progressOf } from '#src/domain/interview/session-steps.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { Button } from '#src/ui/button.tsx'

/** interview-record.ts keeps no more. */
const most = { notes: 200, characters: 1_000 }

interface InterviewerNotesProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
  readonly questionId: string
}

/** What is said, each with the time into the question. */
export function InterviewerNotes({ open: { session, other }, keeper, questionId }: InterviewerNotesProps) {
  const id = useId()
  const now = useApp(state => state.now)
  const [text, setText] = useState('')
  const { notes } = ratingOf(other, questionId)

  function keep(change: (before: typeof notes) => typeof notes) {
    void keeper.changeSheet('other', sheet => {
      const rating = ratingOf(sheet, questionId)
      return withRating(sheet, { ...rating, notes: change(rating.notes) }, now())
    })
  }

  function add() {
    const said = text.trim()
    if (said === '') return
    const { shownUtc } = progressOf(session, questionId)
    const atMs = Math.max(0, now() - (shownUtc ?? now()))
    keep(before => [...before, { atMs, text: said }])
    setText('')
  }

  return (
    <>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note, at) => (
            // Two notes can have the same time and words.
            <li key={at}>
              <span className={styles.time}>{clockText(note.atMs)}</span> <span>{note.text}</span>{' '}
              <Button
                variant="quiet"
                aria-label={`Remove the note: ${note.text}`}
                onClick={() => keep(before => before.filter((_, place) => place !== at))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {notes.length < most.notes ? (
        <form
          className={styles.field}
          onSubmit={event => {
            event.preventDefault()
            add()
          }}
        >
          <label htmlFor={id}>Note, kept with the time</label>
          <input
            id={id}
            type="text"
            autoComplete="off"
            maxLength={most.characters}
            value={text}
            onChange={event => setText(event.currentTarget.value)}
          />
          <div>
            <Button type="submit">Add the note</Button>
          </div>
        </form>
      ) : (
        <p>There is no room for more notes on this answer.</p>
      )}
    </>
  )
}
