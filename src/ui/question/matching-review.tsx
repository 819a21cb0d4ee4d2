import type { QuestionOf } from '#src/domain/question/question.ts'
import styles from '#src/ui/question/review.module.css'
import { ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export function MatchingReview({ question, explanation }: ReviewProps<'matching'>) {
  const leftovers = question.answers.filter(
    answer => !question.prompts.some(prompt => prompt.answer === answer.id) && answer.reason !== undefined,
  )
  return (
    <div className={styles.review}>
      {explanation.prompts.map(({ id, rightAnswer, givenAnswer, reason, answerReason }) => {
        const isRight = givenAnswer === rightAnswer
        return (
          <ReviewPart
            key={id}
            mark={isRight ? 'right' : givenAnswer === null ? 'missed' : 'wrong'}
            words={isRight ? 'Matched right' : givenAnswer === null ? 'Not matched' : 'Matched wrong'}
            reason={reason}
          >
            <p>
              <PromptText question={question} id={id} /> → <AnswerText question={question} id={rightAnswer} />
            </p>
            {!isRight && givenAnswer !== null && (
              <p className={styles.reason}>
                You matched: <AnswerText question={question} id={givenAnswer} />
              </p>
            )}
            {answerReason !== null && <RichTextView text={answerReason} />}
          </ReviewPart>
        )
      })}
      {leftovers.length > 0 && (
        <details className={styles.otherReason}>
          <summary>The answers that were left over</summary>
          {leftovers.map(({ id, text, reason }) => (
            <p key={id}>
              <RichTextView text={text} inline /> —{' '}
              {reason !== undefined && <RichTextView text={reason} inline />}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}

interface PartProps {
  readonly question: QuestionOf<'matching'>
  readonly id: string
}

function PromptText({ question, id }: PartProps) {
  const prompt = question.prompts.find(other => other.id === id)
  return prompt === undefined ? null : <RichTextView text={prompt.text} inline />
}

function AnswerText({ question, id }: PartProps) {
  const answer = question.answers.find(other => other.id === id)
  return answer === undefined ? null : <RichTextView text={answer.text} inline />
}
