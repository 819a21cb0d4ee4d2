import { useId } from 'react'
import type { JudgementFieldProps } from '#src/ui/question/judgement-field-props.ts'
import shared from '#src/ui/question/question.module.css'
import styles from '#src/ui/question/situational-judgement.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface BestAndWorstFieldProps extends JudgementFieldProps {
  /** Ids of the actions chosen. */
  readonly best: string | null
  readonly worst: string | null
}

const words = { best: 'Best', worst: 'Worst' } as const

/** Two columns of radios beside the actions; on a phone below each action. */
export function BestAndWorstField({ actions, disabled, best, worst, onChange }: BestAndWorstFieldProps) {
  const base = useId()
  const chosen = { best, worst }
  return (
    <fieldset disabled={disabled}>
      <legend className={shared.hint}>Choose the best and the worst of these actions.</legend>
      <ul className={styles.actions}>
        {actions.map(({ id, text }) => (
          <li key={id} className={styles.action} data-chosen={id === best || id === worst}>
            <span id={`${base}-${id}`} className={styles.text}>
              <RichTextView text={text} inline />
            </span>
            <span className={styles.choices}>
              {(['best', 'worst'] as const).map(part => (
                <label key={part}>
                  <input
                    type="radio"
                    name={`${base}-${part}`}
                    checked={chosen[part] === id}
                    // Arrow keys walk through the column; what they pass must not be taken from the other one.
                    disabled={chosen[part === 'best' ? 'worst' : 'best'] === id}
                    aria-labelledby={`${base}-${part}-${id} ${base}-${id}`}
                    onChange={() =>
                      onChange({
                        kind: 'situational-judgement',
                        ask: 'best-and-worst',
                        ...chosen,
                        [part]: id,
                      })
                    }
                  />
                  <span id={`${base}-${part}-${id}`}>{words[part]}</span>
                </label>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
