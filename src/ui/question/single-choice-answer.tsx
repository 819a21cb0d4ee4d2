import { useId } from 'react'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { OptionCard } from '#src/ui/question/option-card.tsx'
import { optionLetter } from '#src/ui/question/option-letter.ts'
import styles from '#src/ui/question/question.module.css'

export function SingleChoiceAnswer({ question, value, disabled, onChange }: AnswerProps<'single-choice'>) {
  const name = useId()
  return (
    <fieldset disabled={disabled}>
      <legend className={styles.hint}>Choose one.</legend>
      <div className={styles.options}>
        {question.options.map((option, at) => (
          <OptionCard
            key={option.id}
            type="radio"
            name={name}
            letter={optionLetter(at)}
            text={option.text}
            checked={value?.option === option.id}
            onChange={() => onChange({ kind: 'single-choice', option: option.id })}
          />
        ))}
      </div>
    </fieldset>
  )
}
