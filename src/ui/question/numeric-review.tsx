import { ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'
import styles from '#src/ui/question/review.module.css'

export function NumericReview({ question, response, explanation }: ReviewProps<'numeric'>) {
  const unit = question.units[0]?.name ?? ''
  const { lowest, highest, given } = explanation
  const isRight = given !== null && given >= lowest && given <= highest
  const typed = response?.kind === 'numeric' ? `${response.value} ${response.unit}`.trim() : ''
  const range = lowest === highest ? '' : ` (anything from ${shown(lowest)} to ${shown(highest)} counts)`
  return (
    <div className={styles.review}>
      {typed !== '' && (
        <ReviewPart
          mark={isRight ? 'right' : 'wrong'}
          words={isRight ? 'Right' : 'Wrong'}
          reason={explanation.reason}
        >
          You gave {typed}
        </ReviewPart>
      )}
      {!isRight && (
        <ReviewPart mark="missed" words="Right result">
          {`${shown(question.key.value)} ${unit}`.trim()}
          {range}
        </ReviewPart>
      )}
      <details className={styles.otherReason}>
        <summary>Results people often get, and why</summary>
        {question.slips.map(({ value, reason }) => (
          <p key={value}>
            <strong>{`${shown(value)} ${unit}`.trim()}</strong>: <RichTextView text={reason} inline />
          </p>
        ))}
      </details>
    </div>
  )
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

function shown(value: number): string {
  return numbers.format(value)
}
