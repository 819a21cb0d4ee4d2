import { useId, useState } from 'react'
import styles from '#src/ui/whole-number-field.module.css'

interface WholeNumberFieldProps {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly value: number
  /** Said below the field while nothing is wrong. */
  readonly note?: string
  /** What is wrong with a number between the two; empty when nothing is. */
  readonly problemWith?: (value: number) => string
  readonly className?: string | undefined
  readonly onChange: (value: number) => void
}

/** A whole number that takes effect as soon as it is one that can be. */
export function WholeNumberField({
  name,
  least,
  most,
  value,
  note = '',
  problemWith = () => '',
  className,
  onChange,
}: WholeNumberFieldProps) {
  const id = useId()
  const [text, setText] = useState(String(value))
  const problemOf = (given: string) =>
    /^\d{1,4}$/.test(given) && Number(given) >= least && Number(given) <= most
      ? problemWith(Number(given))
      : `Give a whole number from ${least} to ${most}.`
  const problem = problemOf(text)
  return (
    <div className={className}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-note`}
        onChange={event => {
          const next = event.currentTarget.value
          setText(next)
          if (problemOf(next) === '') onChange(Number(next))
        }}
      />
      <span id={`${id}-note`} className={problem === '' ? styles.note : styles.wrong}>
        {problem === '' ? note : `${problem} Until then it stays ${value}.`}
      </span>
    </div>
  )
}
