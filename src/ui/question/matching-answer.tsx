import { useId } from 'react'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { optionLetter } from '#src/ui/question/option-letter.ts'
import styles from '#src/ui/question/question.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export function MatchingAnswer({ question, value, disabled, onChange }: AnswerProps<'matching'>) {
  const base = useId()
  const pairs = value?.pairs ?? []
  const leftovers = question.answers.length - question.prompts.length

  function choose(prompt: string, answer: string) {
    const others = pairs.filter(pair => pair.prompt !== prompt)
    const next = answer === '' ? others : [...others, { prompt, answer }]
    onChange(next.length === 0 ? null : { kind: 'matching', pairs: next })
  }

  return (
    <fieldset disabled={disabled}>
      <legend className={styles.hint}>
        Give each row its letter. Each letter fits once
        {leftovers > 0 ? `; ${leftovers} will be left over.` : '.'}
      </legend>
      <ul className={styles.answers}>
        {question.answers.map((answer, at) => (
          <li key={answer.id} data-used={pairs.some(pair => pair.answer === answer.id)}>
            <span className={styles.letter}>{optionLetter(at)}</span>
            <span>
              <RichTextView text={answer.text} inline />
            </span>
          </li>
        ))}
      </ul>
      <ul className={styles.prompts}>
        {question.prompts.map(prompt => (
          <li key={prompt.id}>
            <label htmlFor={`${base}-${prompt.id}`}>
              <RichTextView text={prompt.text} inline />
            </label>
            <select
              id={`${base}-${prompt.id}`}
              value={pairs.find(pair => pair.prompt === prompt.id)?.answer ?? ''}
              onChange={event => choose(prompt.id, event.currentTarget.value)}
            >
              <option value="">Choose…</option>
              {question.answers.map((answer, at) => (
                // Arrow keys walk through a closed list; what they pass must not be taken from another row.
                <option
                  key={answer.id}
                  value={answer.id}
                  disabled={pairs.some(pair => pair.answer === answer.id && pair.prompt !== prompt.id)}
                >
                  {`${optionLetter(at)} · ${plainText(answer.text)}`}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
