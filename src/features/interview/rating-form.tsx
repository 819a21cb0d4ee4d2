import { useId } from 'react'
import { anchoredLevels, type Criterion, type InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { Rater, RatingSheet } from '#src/domain/interview/interview-record.ts'
import { anchorText } from '#src/domain/interview/interview-words.ts'
import styles from '#src/features/interview/rating-form.module.css'

interface RatingFormProps {
  readonly question: InterviewQuestion
  readonly rater: Rater
  readonly rating: RatingSheet
  readonly onChange: (change: Partial<RatingSheet>) => void
}

/** Anchored levels per criterion, the facts that came, red flags, and words. */
export function RatingForm({ question, rater, rating, onChange }: RatingFormProps) {
  const isSelf = rater === 'self'
  return (
    <div className={styles.form}>
      {question.criteria.map(criterion => (
        <CriterionField
          key={criterion.id}
          criterion={criterion}
          level={rating.criteria[criterion.id]}
          onChange={level => onChange({ criteria: { ...rating.criteria, [criterion.id]: level } })}
        />
      ))}
      <fieldset className={styles.ticks}>
        <legend>{isSelf ? 'Facts you said' : 'Facts that came'}</legend>
        {question.facts.map(({ id, text }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={rating.facts.includes(id)}
              onChange={() => onChange({ facts: toggled(rating.facts, id) })}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.ticks}>
        <legend>{isSelf ? 'Red flags you heard yourself say' : 'Red flags you heard'}</legend>
        {question.redFlags.map((text, at) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={rating.redFlags.includes(at)}
              onChange={() => onChange({ redFlags: toggled(rating.redFlags, at) })}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <label className={styles.words}>
        {isSelf ? 'The one thing to do better' : 'What you heard, in a few words'}
        <textarea
          rows={3}
          maxLength={2000}
          value={rating.words}
          onChange={event => onChange({ words: event.currentTarget.value })}
        />
      </label>
    </div>
  )
}

function toggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter(one => one !== item) : [...items, item]
}

interface CriterionFieldProps {
  readonly criterion: Criterion
  readonly level: (typeof anchoredLevels)[number] | undefined
  readonly onChange: (level: (typeof anchoredLevels)[number]) => void
}

function CriterionField({ criterion, level, onChange }: CriterionFieldProps) {
  const name = useId()
  return (
    <fieldset className={styles.levels}>
      <legend>{criterion.name}</legend>
      {anchoredLevels.map(one => (
        <label key={one} data-between={one === 2 || one === 4}>
          <input type="radio" name={name} checked={level === one} onChange={() => onChange(one)} />
          <strong>{one}</strong> <span>{anchorText(criterion, one)}</span>
        </label>
      ))}
    </fieldset>
  )
}
