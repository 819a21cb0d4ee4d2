import { ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'
import styles from '#src/ui/question/review.module.css'

export function ShortTextReview({ question, explanation }: ReviewProps<'short-text'>) {
  const isRight = explanation.result.kind === 'graded' && explanation.result.score === 1
  return (
    <div className={styles.review}>
      {explanation.given !== null && (
        <ReviewPart
          mark={isRight ? 'right' : 'wrong'}
          words={isRight ? 'Right' : 'Wrong'}
          reason={explanation.reason}
        >
          You gave <code>{explanation.given}</code>
        </ReviewPart>
      )}
      {!isRight && (
        <ReviewPart mark="missed" words="Accepted">
          {question.accepted.map((form, at) => (
            <span key={form}>
              {at > 0 ? ', ' : ''}
              <code>{form}</code>
            </span>
          ))}
        </ReviewPart>
      )}
      <details className={styles.otherReason}>
        <summary>What people often give, and why</summary>
        {question.slips.map(({ text, reason }) => (
          <p key={text}>
            <code>{text}</code>: <RichTextView text={reason} inline />
          </p>
        ))}
      </details>
    </div>
  )
}
