import type { Confidence } from '#src/domain/learning/confidence.ts'
import { confidenceWords } from '#src/features/take-quiz/confidence-words.ts'
import styles from '#src/features/take-quiz/confidence-field.module.css'

/** The values in a list of their own would be a chunk of their own: the store shares them. */
const choices = ['unsure', 'fairly-sure', 'sure'] as const satisfies readonly Confidence[]

interface ConfidenceFieldProps {
  readonly value: Confidence | null
  readonly onChange: (confidence: Confidence) => void
}

export function ConfidenceField({ value, onChange }: ConfidenceFieldProps) {
  return (
    <fieldset className={styles.field}>
      <legend>How sure are you? (optional, never changes the score)</legend>
      <div className={styles.choices}>
        {choices.map(confidence => (
          <label key={confidence}>
            <input
              type="radio"
              name="confidence"
              checked={value === confidence}
              onChange={() => onChange(confidence)}
            />
            {confidenceWords[confidence]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
