import { useId, useState } from 'react'
import { mostOfASort } from '#src/domain/memory/drill-numbers.ts'
import styles from '#src/features/memory/memory-page.module.css'

interface MixFieldProps {
  readonly name: string
  /** Questions of this sort there are. */
  readonly available: number
  readonly value: number
  /** Questions of the other sorts; a drill of none is refused. */
  readonly others: number
  readonly onChange: (value: number) => void
}

/** How many questions of a sort; takes effect as soon as it is a number that can be. */
export function MixField({ name, available, value, others, onChange }: MixFieldProps) {
  const id = useId()
  const [text, setText] = useState(String(value))
  const problem = problemOf(text, others)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <input
        id={id}
        type="number"
        min={0}
        max={mostOfASort}
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-note`}
        onChange={event => {
          const next = event.currentTarget.value
          setText(next)
          if (problemOf(next, others) === '') onChange(Number(next))
        }}
      />
      <span id={`${id}-note`} className={problem === '' ? styles.note : styles.wrong}>
        {problem === '' ? `${available} there` : `${problem} Until then it stays ${value}.`}
      </span>
    </div>
  )
}

function problemOf(text: string, others: number): string {
  if (!/^\d{1,2}$/.test(text) || Number(text) > mostOfASort)
    return `Give a whole number from 0 to ${mostOfASort}.`
  return Number(text) + others === 0 ? 'A drill needs at least one question.' : ''
}
