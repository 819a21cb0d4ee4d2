import { useId } from 'react'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import styles from '#src/ui/question/question.module.css'

export function ShortTextAnswer({ value, disabled, onChange }: AnswerProps<'short-text'>) {
  const id = useId()
  return (
    <fieldset disabled={disabled} className={styles.shortText}>
      <label htmlFor={id}>Your text (upper and lower case do not matter)</label>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={400}
        value={value?.text ?? ''}
        onChange={event => {
          const text = event.currentTarget.value
          onChange(text.trim() === '' ? null : { kind: 'short-text', text })
        }}
      />
    </fieldset>
  )
}
