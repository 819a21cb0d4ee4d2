import type { RichText } from '#src/domain/question/rich-text.ts'
import type { FieldExplanation } from '#src/domain/scoring/explanation.ts'
import { RepairResult } from '#src/ui/question/repair-result.tsx'
import { fieldName, valueWords } from '#src/ui/question/repair-words.ts'
import repairStyles from '#src/ui/question/repair.module.css'
import styles from '#src/ui/question/review.module.css'
import { type Mark, ReviewPart } from '#src/ui/question/review-part.tsx'
import type { ReviewProps } from '#src/ui/question/review-props.ts'

/** Every field at first, as given and by the key, and what the system answers to both. */
export function RepairReview({ question, explanation }: ReviewProps<'repair'>) {
  const { fields, given, key, tries } = explanation
  const what = question.system === 'query' ? 'What comes back' : 'What the log says'
  return (
    <div className={styles.review}>
      <p className={styles.source}>
        A field is right if the goal is reached with it and the key for all others.
        {tries > 0 && ` You tried ${tries === 1 ? 'once' : `${tries} times`}; that does not count.`}
      </p>
      {fields.map(field => {
        const { mark, words } = markOf(field)
        return (
          <ReviewPart key={field.name} mark={mark} words={words} reason={field.reason}>
            <strong>{fieldName(question, field.name)}</strong>
            <dl className={repairStyles.values}>
              <dt>At first</dt>
              <dd>{valueWords(field.start)}</dd>
              {field.given !== null && (
                <>
                  <dt>Yours</dt>
                  <dd>{valueWords(field.given)}</dd>
                </>
              )}
              <dt>Key</dt>
              <dd>{valueWords(field.key)}</dd>
            </dl>
          </ReviewPart>
        )
      })}
      {given !== null && (
        <section className={repairStyles.answers} aria-label={`${what} with your values`}>
          <h3>{what} with your values</h3>
          <RepairResult question={question} result={given} showsWanted />
        </section>
      )}
      {given?.reached !== true && (
        <section className={repairStyles.answers} aria-label={`${what} with the key`}>
          <h3>{what} with the key</h3>
          <RepairResult question={question} result={key} showsWanted />
        </section>
      )}
    </div>
  )
}

function markOf({ given, startRight, right }: FieldExplanation<RichText>): { mark: Mark; words: string } {
  if (given === null)
    return startRight ? { mark: 'none', words: '' } : { mark: 'missed', words: 'Wrong at first' }
  if (right)
    return startRight
      ? { mark: 'none', words: 'Right from the first' }
      : { mark: 'right', words: 'Put right' }
  return startRight
    ? { mark: 'wrong', words: 'Right at first, wrong now' }
    : { mark: 'wrong', words: 'Still wrong' }
}
