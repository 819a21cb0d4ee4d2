import { useState } from 'react'
import type { QuestionOf } from '#src/domain/question/question.ts'
import { qidoRequest } from '#src/domain/repair/qido-request.ts'
import { repairFields, startValues } from '#src/domain/repair/repair-fields.ts'
import type { RepairValues } from '#src/domain/repair/repair-schema.ts'
import { type RepairTry, tryRepair } from '#src/domain/repair/try-repair.ts'
import { Button } from '#src/ui/button.tsx'
import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { RepairFieldView } from '#src/ui/question/repair-field.tsx'
import { RepairResult } from '#src/ui/question/repair-result.tsx'
import { fieldName, serviceNames, uidWords } from '#src/ui/question/repair-words.ts'
import styles from '#src/ui/question/repair.module.css'

/** A form to be changed and tried, as often as one likes, until it does what is wanted. */
export function RepairAnswer({ question, value, disabled, onChange }: AnswerProps<'repair'>) {
  const values = value?.values ?? startValues(question)
  const tries = value?.tries ?? 0
  const [last, setLast] = useState<{ values: RepairValues; result: RepairTry } | null>(null)
  const isQuery = question.system === 'query'
  function runTry() {
    setLast({ values, result: tryRepair(question, values) })
    onChange({ kind: 'repair', values, tries: tries + 1 })
  }
  return (
    <fieldset disabled={disabled} className={styles.repair}>
      <legend className={styles.hint}>
        Change what is wrong and try as often as you like. What you leave in the fields is your response.
      </legend>
      <Task question={question} values={values} />
      <div className={styles.fields}>
        {repairFields(question).map(field => (
          <RepairFieldView
            key={field.name}
            field={field}
            label={fieldName(question, field.name)}
            value={values[field.name] ?? field.start}
            onChange={next => onChange({ kind: 'repair', values: { ...values, [field.name]: next }, tries })}
            onTry={runTry}
          />
        ))}
      </div>
      <p className={styles.try}>
        <Button onClick={runTry}>{isQuery ? 'Run the query' : 'Test the connection'}</Button>
        <span className={styles.hint}>{triesWords(tries)}</span>
      </p>
      <div aria-live="polite" className={styles.result}>
        {last !== null && (
          <>
            <h2>
              {isQuery ? 'What comes back' : 'What the log says'}, try {tries}
            </h2>
            {last.values !== values && (
              <p className={styles.hint}>
                You have changed the fields since then. Try again to see what that does.
              </p>
            )}
            <RepairResult question={question} result={last.result} />
          </>
        )}
      </div>
    </fieldset>
  )
}

/** What is asked, or what must be stored. */
function Task({ question, values }: { question: QuestionOf<'repair'>; values: RepairValues }) {
  if (question.system === 'ae-config')
    return (
      <p>
        To be stored: {uidWords(question.goal.sopClass)} in {uidWords(question.goal.transferSyntax)}. All
        transfer syntaxes ticked are proposed in one presentation context.
      </p>
    )
  return (
    <p>
      {serviceNames[question.service]}
      {question.service === 'qido' && (
        <>
          : <code className={styles.request}>{qidoRequest(values)}</code>
        </>
      )}
    </p>
  )
}

function triesWords(tries: number): string {
  if (tries === 0) return 'Not tried yet'
  return tries === 1 ? 'Tried once' : `Tried ${tries} times`
}
