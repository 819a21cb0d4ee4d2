import { useId } from 'react'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { OptionCard } from '#src/ui/question/option-card.tsx'
import { optionLetter } from '#src/ui/question/option-letter.ts'
import styles from '#src/ui/question/question.module.css'

export function MultiSelectAnswer({ question, value, disabled, onChange }: AnswerProps<'multi-select'>) {
  const name = useId()
  const chosen = value?.options ?? []
  function toggle(id: string, checked: boolean) {
    const options = checked ? [...chosen, id] : chosen.filter(other => other !== id)
    onChange(options.length === 0 ? null : { kind: 'multi-select', options })
  }
  return (
    <fieldset disabled={disabled}>
      <legend className={styles.hint}>Choose all that apply. A wrong tick takes a right one back.</legend>
      <div className={styles.options}>
        {question.options.map((option, at) => (
          <OptionCard
            key={option.id}
            type="checkbox"
            name={name}
            letter={optionLetter(at)}
            text={option.text}
            checked={chosen.includes(option.id)}
            onChange={checked => toggle(option.id, checked)}
          />
        ))}
      </div>
    </fieldset>
  )
}
