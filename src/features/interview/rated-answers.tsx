import { Link } from 'wouter'
import { excerpt } from '#src/domain/format/excerpt.ts'
import type { InterviewSheet } from '#src/domain/interview/interview-record.ts'
import { meanWords } from '#src/domain/interview/interview-words.ts'
import { ratingOf } from '#src/domain/interview/rating-steps.ts'
import { answeredQuestions, rateQuestion } from '#src/domain/interview/rating-summary.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { RecordingPart } from '#src/features/interview/recording-part.tsx'
import type { OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { useKeptRecording } from '#src/state/interview/use-kept-recording.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { Panel } from '#src/ui/panel.tsx'

interface RatedAnswersProps {
  readonly open: OpenInterview
  readonly sheet: InterviewSheet
}

/** Each answer with its rating, what to do better, and the way to all tries at the question. */
export function RatedAnswers({ open, sheet }: RatedAnswersProps) {
  return (
    <Panel title="Your answers">
      <p className={styles.note}>Each question leads to all your tries at it, side by side.</p>
      <ul className={styles.list}>
        {answeredQuestions(open.session).map(question => (
          <RatedAnswer key={question.id} open={open} sheet={sheet} question={question} />
        ))}
      </ul>
    </Panel>
  )
}

function RatedAnswer({
  open,
  sheet,
  question,
}: RatedAnswersProps & { readonly question: InterviewQuestion }) {
  const recording = useKeptRecording(open, question.id)
  const rating = ratingOf(sheet, question.id)
  const { mean, factsSaid, facts, redFlags } = rateQuestion(question, rating)
  return (
    <li>
      <Link href={interviewPaths.question(question.id)}>{excerpt(question.question)}</Link>
      <span>
        <strong>{mean === null ? 'not rated' : meanWords(mean)}</strong> · {factsSaid} of {facts} facts said
        {redFlags > 0 && ` · ${redFlags} red ${redFlags === 1 ? 'flag' : 'flags'}`}
      </span>
      {rating.words !== '' && <span>To do better: {rating.words}</span>}
      <RecordingPart view={recording} questionId={question.id} />
    </li>
  )
}
