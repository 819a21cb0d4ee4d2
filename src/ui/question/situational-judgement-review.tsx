import type { Rating } from '#src/domain/question/rating.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { ActionExplanation } from '#src/domain/scoring/explanation.ts'
import styles from '#src/ui/question/review.module.css'
import { type Mark, ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

const ratingWords: Readonly<Record<Rating, string>> = {
  4: 'the best thing to do',
  3: 'helps, but is not the best',
  2: 'does little or misses the point',
  1: 'makes it worse',
}

/** Every action from the best to the worst: what was said of it, what the key says, and why. */
export function SituationalJudgementReview({ question, explanation }: ReviewProps<'situational-judgement'>) {
  return (
    <div className={styles.review}>
      <p className={styles.source}>
        Actions from the best to the worst. The key is reasoned from published practice; practitioners have
        not rated these actions yet.
      </p>
      {explanation.actions.map(action => {
        const shown = question.actions.find(({ id }) => id === action.id)
        const { mark, words } = question.ask === 'best-and-worst' ? markChoice(action) : markRating(action)
        return (
          <ReviewPart key={action.id} mark={mark} words={words} reason={action.reason}>
            {shown !== undefined && <RichTextView text={shown.text} inline />}
            <p className={styles.source}>
              Key: {action.rating} of 4, {ratingWords[action.rating]}
            </p>
          </ReviewPart>
        )
      })}
    </div>
  )
}

interface MarkInWords {
  readonly mark: Mark
  readonly words: string
}

function markOf(credit: number): Mark {
  if (credit === 1) return 'right'
  return credit > 0 ? 'near' : 'wrong'
}

function markChoice({ chosenAs, keyAs, credit }: ActionExplanation<RichText>): MarkInWords {
  if (chosenAs !== null && credit !== null) {
    const outcome = keyAs === null ? creditWords(credit) : keyAs === chosenAs ? 'right' : `it is the ${keyAs}`
    return { mark: markOf(credit), words: `You chose this as ${chosenAs}: ${outcome}` }
  }
  if (keyAs === null) return { mark: 'none', words: '' }
  return { mark: 'missed', words: `The ${keyAs}, you did not choose it` }
}

function markRating({ givenRating, rating, credit }: ActionExplanation<RichText>): MarkInWords {
  if (givenRating === null || credit === null) return { mark: 'missed', words: 'Not rated' }
  const outcome = credit === 1 ? 'right' : `the key says ${rating}, ${creditWords(credit)}`
  return { mark: markOf(credit), words: `You rated it ${givenRating}: ${outcome}` }
}

function creditWords(credit: number): string {
  return credit > 0 ? 'half the credit' : 'no credit'
}
