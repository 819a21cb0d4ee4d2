import { useState } from 'react'
import { useForm, type UseFormRegisterReturn } from 'react-hook-form'
import { useLocation } from 'wouter'
import type { AvailableQuestions } from '#src/domain/assignment/available-questions.ts'
import { personName, personNameLimits } from '#src/domain/assignment/person-name.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import { startAssigned, type Taker } from '#src/state/assigned/start-assigned.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface StartFormProps {
  readonly assigned: Assigned
  readonly available: AvailableQuestions
}

/** Asks for what the assignment asks for and starts it. */
export function StartForm({ assigned: { received, runs }, available }: StartFormProps) {
  const { handOut } = received
  const { ask, questions } = handOut.assignment
  const store = useAppStore()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState('')
  const before = runs[0]?.attempt.assignment
  const { register, handleSubmit, formState } = useForm<Taker>({
    defaultValues: {
      name: handOut.extra?.name ?? before?.name ?? '',
      className: before?.className ?? '',
    },
  })
  const { errors, isSubmitting } = formState

  async function start(typed: Taker) {
    setProblem('')
    const result = await startAssigned(store.getState, handOut, {
      name: ask.name ? personName(typed.name).name : '',
      className: ask.className ? personName(typed.className).name : '',
    })
    if (result.kind === 'problem') return setProblem(result.sentence)
    return navigate(
      questions.kind === 'check'
        ? paths.checkQuestion(result.attemptId)
        : paths.question(result.attemptId, 1),
    )
  }

  return (
    <Panel title="Start" tone="accent">
      <form className={styles.group} noValidate onSubmit={event => void handleSubmit(start)(event)}>
        {ask.name && (
          <TextField
            label="Your name, as your instructor knows you"
            autoComplete="name"
            error={errors.name?.message}
            field={register('name', { validate: nameProblem })}
          />
        )}
        {ask.className && (
          <TextField
            label="Your class or group"
            autoComplete="off"
            error={errors.className?.message}
            field={register('className', { validate: classProblem })}
          />
        )}
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <div className={styles.actions}>
          {/* Never disabled: once pressed, it would lose the focus. */}
          <Button variant="primary" type="submit">
            {isSubmitting ? 'Starting…' : startWords(available.wanted - available.available)}
          </Button>
          {available.missing.length > 0 && (
            <span className={styles.note}>
              Your instructor sees that {countWords(available.available, 'question')} were asked.
            </span>
          )}
        </div>
      </form>
    </Panel>
  )
}

function startWords(missing: number): string {
  if (missing === 0) return 'Start'
  return missing === 1 ? 'Start without the one that is missing' : `Start without the ${missing} missing ones`
}

function nameProblem(typed: string): true | string {
  return lineProblem(typed, 'Type your name, so that your instructor knows whose result it is.')
}

function classProblem(typed: string): true | string {
  return lineProblem(typed, 'Type your class or group; ask your instructor what it is called.')
}

function lineProblem(typed: string, missing: string): true | string {
  const { name, wasCut } = personName(typed)
  if (name === '') return missing
  return !wasCut || `Use ${personNameLimits.graphemes} letters at most.`
}

interface TextFieldProps {
  readonly label: string
  readonly autoComplete: string
  readonly error: string | undefined
  readonly field: UseFormRegisterReturn
}

function TextField({ label, autoComplete, error, field }: TextFieldProps) {
  const note = `assigned-${field.name}-note`
  return (
    <label className={styles.field}>
      {label}
      <input
        type="text"
        autoComplete={autoComplete}
        aria-invalid={error !== undefined}
        aria-describedby={note}
        {...field}
      />
      <span id={note} className={styles.wrong}>
        {error}
      </span>
    </label>
  )
}
