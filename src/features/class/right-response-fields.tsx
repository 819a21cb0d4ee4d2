import { useId, useState } from 'react'
import type { RightResponse } from '#src/domain/class-view/correct-key.ts'
import type { Question } from '#src/domain/question/question.ts'
import styles from '#src/features/class/right-response-fields.module.css'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'

interface RightResponseFieldsProps {
  readonly question: Question
  readonly right: RightResponse
  readonly onChange: (right: RightResponse) => void
}

/** The question answered the way it should be scored. */
export function RightResponseFields({ question, right, onChange }: RightResponseFieldsProps) {
  if (question.kind === 'short-text') {
    return <AcceptedField accepted={right.accepted} onChange={accepted => onChange({ ...right, accepted })} />
  }
  return (
    <section className={styles.fields} aria-label="What is right">
      <p>Answer it the way that should count as right:</p>
      <QuestionAnswer
        question={ratedEach(question)}
        value={right.response}
        disabled={false}
        onChange={response => onChange({ ...right, response })}
      />
      {question.kind === 'numeric' && (
        <ToleranceField
          unit={question.units[0]?.name ?? ''}
          tolerance={right.tolerance}
          onChange={tolerance => onChange({ ...right, tolerance })}
        />
      )}
    </section>
  )
}

/** The best and the worst action follow from what each is worth. */
function ratedEach(question: Question): Question {
  return question.kind === 'situational-judgement' ? { ...question, ask: 'rate-each' } : question
}

interface AcceptedFieldProps {
  readonly accepted: readonly string[]
  readonly onChange: (accepted: readonly string[]) => void
}

function AcceptedField({ accepted, onChange }: AcceptedFieldProps) {
  const [text, setText] = useState(accepted.join('\n'))
  const id = useId()
  return (
    <label className={styles.field}>
      <span>Accepted texts, one to a line</span>
      <textarea
        rows={5}
        value={text}
        aria-describedby={id}
        onChange={event => {
          setText(event.currentTarget.value)
          onChange(event.currentTarget.value.split('\n'))
        }}
      />
      <span id={id} className={styles.note}>
        Capitals, outer quotes, spaces and a final period make no difference.
      </span>
    </label>
  )
}

interface ToleranceFieldProps {
  readonly unit: string
  readonly tolerance: number | null
  readonly onChange: (tolerance: number | null) => void
}

function ToleranceField({ unit, tolerance, onChange }: ToleranceFieldProps) {
  const [text, setText] = useState(tolerance === null ? '' : String(tolerance))
  return (
    <label className={styles.field}>
      <span>How far off still counts{unit === '' ? '' : `, in ${unit}`}</span>
      <input
        type="number"
        min={0}
        step="any"
        value={text}
        onChange={event => {
          const { value } = event.currentTarget
          setText(value)
          onChange(value.trim() === '' ? null : Number(value))
        }}
      />
    </label>
  )
}
