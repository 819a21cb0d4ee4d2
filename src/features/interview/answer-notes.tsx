import { progressOf } from '#src/domain/interview/session-steps.ts'
import { ratingOf, withRating } from '#src/domain/interview/rating-steps.ts'
import styles from '#src/features/interview/interview.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'

interface AnswerNotesProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
  readonly questionId: string
}

/** Words to hold on to while thinking and speaking; they are there again when the answer is rated. */
export function AnswerNotes({ open: { session, self }, keeper, questionId }: AnswerNotesProps) {
  const now = useApp(state => state.now)
  const [note] = ratingOf(self, questionId).notes

  function change(text: string) {
    const { shownUtc } = progressOf(session, questionId)
    const atMs = note?.atMs ?? Math.max(0, now() - (shownUtc ?? now()))
    void keeper.changeSheet('self', sheet => {
      const rating = ratingOf(sheet, questionId)
      const notes = text === '' ? [] : [{ atMs, text }]
      return withRating(sheet, { ...rating, notes }, now())
    })
  }

  return (
    <label className={styles.field}>
      {session.way === 'alone'
        ? 'Notes, only for you'
        : 'Notes; the interviewer sees them once both have rated'}
      <textarea
        rows={3}
        maxLength={1000}
        value={note?.text ?? ''}
        onChange={event => change(event.currentTarget.value)}
      />
    </label>
  )
}
