import type { QuestionOf } from '#src/domain/question/question.ts'
import type { OptionExplanation } from '#src/domain/scoring/explanation.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { optionLetter } from '#src/ui/question/option-letter.ts'
import { type Mark, ReviewPart } from '#src/ui/question/review-part.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'
import styles from '#src/ui/question/review.module.css'

interface ChoiceReviewProps {
  readonly question: QuestionOf<'single-choice' | 'multi-select'>
  readonly options: readonly OptionExplanation<RichText>[]
}

/** Review of single choice and multi-select: every option, what was chosen, and the reasons that apply. */
export function ChoiceReview({ question, options }: ChoiceReviewProps) {
  return (
    <div className={styles.review}>
      {question.options.map((option, at) => {
        const found = options.find(({ id }) => id === option.id)
        const { mark, words } = markOf(found)
        return (
          <ReviewPart key={option.id} mark={mark} words={words} reason={found?.reason ?? null}>
            <span>
              <strong>{optionLetter(at)}</strong> <RichTextView text={option.text} inline />
            </span>
            {(found?.reason ?? null) === null && option.reason !== undefined && (
              <details className={styles.otherReason}>
                <summary>{found?.right === true ? 'About this option' : 'Why not'}</summary>
                <RichTextView text={option.reason} />
              </details>
            )}
          </ReviewPart>
        )
      })}
    </div>
  )
}

function markOf(option: OptionExplanation<RichText> | undefined): { mark: Mark; words: string } {
  if (option === undefined) return { mark: 'none', words: '' }
  if (option.right) {
    return option.chosen
      ? { mark: 'right', words: 'You chose this: right' }
      : { mark: 'missed', words: 'Right, you did not choose it' }
  }
  return option.chosen ? { mark: 'wrong', words: 'You chose this: wrong' } : { mark: 'none', words: '' }
}
