import { artefactLines } from '#src/domain/question/artefact-tokens.ts'
import type { PlaceExplanation } from '#src/domain/scoring/explanation.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import artefactStyles from '#src/ui/question/artefact.module.css'
import { hasColumns } from '#src/ui/question/has-columns.ts'
import { placeName } from '#src/ui/question/place-name.ts'
import styles from '#src/ui/question/review.module.css'
import { type Mark, ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export function PickInArtefactReview({ question, explanation }: ReviewProps<'pick-in-artefact'>) {
  const { artefact, pick } = question
  const marks = new Map(explanation.places.map(place => [place.place, place]))
  return (
    <div className={styles.review}>
      <figure className={artefactStyles.artefact}>
        <figcaption>{artefact.title}</figcaption>
        <div
          className={artefactStyles.lines}
          data-format={artefact.format}
          data-columns={hasColumns(artefact.text)}
          data-pick={pick}
          tabIndex={0}
          role="group"
          aria-label={artefact.title}
        >
          {artefactLines(artefact, pick).map((line, at) => (
            <div key={at} className={artefactStyles.line}>
              {line.map(({ text, place }, piece) => {
                const found = place === null ? undefined : marks.get(place)
                return found === undefined ? (
                  <span key={piece}>{text}</span>
                ) : (
                  <mark
                    key={piece}
                    className={artefactStyles.pick}
                    data-mark={found.right ? 'right' : 'wrong'}
                  >
                    {text}
                  </mark>
                )
              })}
            </div>
          ))}
        </div>
      </figure>
      {explanation.places.map(place => {
        const { mark, words } = markOf(place)
        return (
          <ReviewPart key={place.place} mark={mark} words={words} reason={place.reason}>
            {placeName(place.place)}
          </ReviewPart>
        )
      })}
      <details className={styles.otherReason}>
        <summary>Places people often pick, and why</summary>
        {question.slips.map(({ at, reason }) => (
          <p key={at}>
            <code>{at}</code>: <RichTextView text={reason} inline />
          </p>
        ))}
      </details>
    </div>
  )
}

function markOf(place: PlaceExplanation<RichText>): { mark: Mark; words: string } {
  if (!place.right) return { mark: 'wrong', words: 'You picked this: wrong' }
  return place.picked
    ? { mark: 'right', words: 'You picked this: right' }
    : { mark: 'missed', words: 'Right, you did not pick it' }
}
