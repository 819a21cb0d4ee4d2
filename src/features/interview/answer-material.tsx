import { clockText } from '#src/domain/format/clock-text.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { Rater } from '#src/domain/interview/interview-record.ts'
import { ratingOf } from '#src/domain/interview/rating-steps.ts'
import { progressOf } from '#src/domain/interview/session-steps.ts'
import styles from '#src/features/interview/interview.module.css'
import { RecordingPart } from '#src/features/interview/recording-part.tsx'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useKeptRecording } from '#src/state/interview/use-kept-recording.ts'
import { Panel } from '#src/ui/panel.tsx'

interface AnswerMaterialProps {
  readonly open: OpenInterview
  readonly question: InterviewQuestion
  readonly rater: Rater
}

/** What was asked, how long it took, what was noted, and the recording if there is one. */
export function AnswerMaterial({ open, question, rater }: AnswerMaterialProps) {
  const recording = useKeptRecording(open, question.id)
  const { thinkingMs, speakingMs } = progressOf(open.session, question.id)
  const { notes } = ratingOf(open[rater], question.id)
  return (
    <Panel>
      <p className={styles.question}>{question.question}</p>
      {thinkingMs + speakingMs > 0 && (
        <p className={styles.note}>
          {clockText(thinkingMs)} of thinking, {clockText(speakingMs)} of speaking
        </p>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label="Notes">
          {notes.map(({ atMs, text }) => (
            <li key={`${atMs} ${text}`}>
              {rater === 'other' && <span className={styles.note}>{clockText(atMs)} </span>}
              {text}
            </li>
          ))}
        </ul>
      )}
      {rater === 'self' && <RecordingPart view={recording} questionId={question.id} />}
    </Panel>
  )
}
