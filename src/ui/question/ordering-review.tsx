import styles from '#src/ui/question/review.module.css'
import { ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export function OrderingReview({ question, explanation }: ReviewProps<'ordering'>) {
  return (
    <ol className={styles.reviewSteps}>
      {explanation.steps.map(({ id, rightPosition, givenPosition, reason }) => {
        const item = question.items.find(other => other.id === id)
        const isRight = givenPosition === rightPosition
        const words = givenPosition === null ? 'Not placed' : `You placed it as step ${givenPosition}`
        return (
          <li key={id}>
            <ReviewPart
              mark={isRight ? 'right' : givenPosition === null ? 'missed' : 'wrong'}
              words={isRight ? 'Right position' : words}
              reason={reason}
            >
              {item !== undefined && <RichTextView text={item.text} inline />}
            </ReviewPart>
          </li>
        )
      })}
    </ol>
  )
}
