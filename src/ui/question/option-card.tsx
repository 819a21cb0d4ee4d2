import type { RichText } from '#src/domain/question/rich-text.ts'
import { RichTextView } from '#src/ui/rich-text-view.tsx'
import styles from '#src/ui/question/question.module.css'

interface OptionCardProps {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly letter: string
  readonly text: RichText
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

export function OptionCard({ type, name, letter, text, checked, onChange }: OptionCardProps) {
  return (
    <label className={styles.option}>
      <input
        type={type}
        name={name}
        checked={checked}
        data-option={letter}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
      <span className={styles.optionText}>
        <RichTextView text={text} inline />
      </span>
    </label>
  )
}
