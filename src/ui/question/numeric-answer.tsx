import { useId, useState } from 'react'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import styles from '#src/ui/question/question.module.css'

export function NumericAnswer({ question, value, disabled, onChange }: AnswerProps<'numeric'>) {
  const id = useId()
  const firstUnit = question.units[0]?.name ?? ''
  const typed = value?.value ?? ''
  // An empty field has no value to carry a unit that was chosen first.
  const [chosenUnit, setChosenUnit] = useState(firstUnit)
  const unit = value?.unit ?? chosenUnit
  function give(nextTyped: string, nextUnit: string) {
    setChosenUnit(nextUnit)
    onChange(nextTyped.trim() === '' ? null : { kind: 'numeric', value: nextTyped, unit: nextUnit })
  }
  return (
    <fieldset disabled={disabled} className={styles.numeric}>
      <label htmlFor={id}>Your result</label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        maxLength={40}
        value={typed}
        onChange={event => give(event.currentTarget.value, unit)}
      />
      {question.units.length > 1 ? (
        <select aria-label="Unit" value={unit} onChange={event => give(typed, event.currentTarget.value)}>
          {question.units.map(({ name }) => (
            <option key={name} value={name}>
              {name === '' ? 'no unit' : name}
            </option>
          ))}
        </select>
      ) : (
        <span>{firstUnit}</span>
      )}
    </fieldset>
  )
}
