import { useId } from 'react'
import type { RepairField } from '#src/domain/repair/repair-fields.ts'
import { uidWords, valueWords } from '#src/ui/question/repair-words.ts'
import styles from '#src/ui/question/repair.module.css'

interface RepairFieldViewProps {
  readonly field: RepairField
  readonly label: string
  readonly value: string | readonly string[]
  readonly onChange: (value: string | string[]) => void
  /** Enter in a text tries it instead of submitting the response. */
  readonly onTry: () => void
}

/** One field of the form: a list to choose from, a text, or boxes to tick. */
export function RepairFieldView({ field, label, value, onChange, onTry }: RepairFieldViewProps) {
  const id = useId()
  const { choices } = field
  if (typeof value !== 'string') {
    return (
      <fieldset className={styles.ticks}>
        <legend>{label}</legend>
        {(choices ?? []).map(choice => (
          <label key={choice}>
            <input
              type="checkbox"
              checked={value.includes(choice)}
              onChange={({ currentTarget: { checked } }) =>
                onChange((choices ?? []).filter(one => (one === choice ? checked : value.includes(one))))
              }
            />
            {uidWords(choice)}
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {choices === null ? (
        <input
          id={id}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          value={value}
          onChange={event => onChange(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            onTry()
          }}
        />
      ) : (
        <select id={id} value={value} onChange={event => onChange(event.currentTarget.value)}>
          {choices.map(choice => (
            <option key={choice} value={choice}>
              {valueWords(choice)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
