import type { RatingSheet } from '#src/domain/interview/interview-record.ts'
import { clockText } from '#src/domain/format/clock-text.ts'
import styles from '#src/features/interview/pair/pair.module.css'

/** Notes with the time into the answer at which they were written. */
export function NoteList({ notes }: { readonly notes: RatingSheet['notes'] }) {
  return (
    <ul className={styles.notes}>
      {notes.map((note, at) => (
        // Two notes can have the same time and words.
        <li key={at}>
          <span className={styles.time}>{clockText(note.atMs)}</span> {note.text}
        </li>
      ))}
    </ul>
  )
}
