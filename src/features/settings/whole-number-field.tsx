import { useId, useState } from 'react'
import styles from '#src/features/settings/settings.module.css'

interface WholeNumberFieldProps {
  readonly name: string
  readonly most: number
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number from 1 up that takes effect as soon as it is one. */
export function WholeNumberField({ name, most, value, onChange }: WholeNumberFieldProps) {
  const id = useId()
  const [text, setText] = useState(String(value))
  const isRight = isWholeNumber(text, most)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={most}
        value={text}
        aria-invalid={!isRight}
        aria-describedby={`${id}-note`}
        onChange={event => {
          const next = event.currentTarget.value
          setText(next)
          if (isWholeNumber(next, most)) onChange(Number(next))
        }}
      />
      <span id={`${id}-note`} className={styles.wrong}>
        {isRight ? '' : `Give a whole number from 1 to ${most}; until then it stays ${value}.`}
      </span>
    </div>
  )
}

function isWholeNumber(text: string, most: number): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= most
}
