import { useId } from 'react'
import type { Rating } from '#src/domain/question/rating.ts'
import type { JudgementFieldProps } from '#src/ui/question/judgement-field-props.ts'
import shared from '#src/ui/question/question.module.css'
import styles from '#src/ui/question/situational-judgement.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

/** Shared with the schemas or the review, the ratings would be a chunk of their own to fetch. */
const steps = [
  { rating: 4, words: 'Best' },
  { rating: 3, words: 'Helps' },
  { rating: 2, words: 'Does little' },
  { rating: 1, words: 'Makes it worse' },
] as const satisfies readonly { rating: Rating; words: string }[]

interface RateEachFieldProps extends JudgementFieldProps {
  readonly ratings: readonly { readonly action: string; readonly rating: Rating }[]
}

/** A group of four radios for each action, named by the action. */
export function RateEachField({ actions, disabled, ratings, onChange }: RateEachFieldProps) {
  const base = useId()
  function rate(action: string, rating: Rating) {
    const others = ratings.filter(other => other.action !== action)
    onChange({ kind: 'situational-judgement', ask: 'rate-each', ratings: [...others, { action, rating }] })
  }
  return (
    <fieldset disabled={disabled}>
      <legend className={shared.hint}>
        Rate each action by itself: 4 is the best thing to do here, 1 makes it worse.
      </legend>
      <ul className={styles.actions}>
        {actions.map(({ id, text }) => {
          const given = ratings.find(({ action }) => action === id)?.rating
          return (
            <li key={id} className={styles.rated} data-chosen={given !== undefined}>
              <fieldset>
                <legend className={styles.text}>
                  <RichTextView text={text} inline />
                </legend>
                <div className={styles.choices}>
                  {steps.map(({ rating, words }) => (
                    <label key={rating}>
                      <input
                        type="radio"
                        name={`${base}-${id}`}
                        checked={given === rating}
                        onChange={() => rate(id, rating)}
                      />
                      <span>
                        <strong>{rating}</strong> {words}
                      </span>
                    </label>
                  ))}
                </div>
              </fieldset>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
