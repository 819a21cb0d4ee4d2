import type { AssignmentForm } from '#src/domain/assignment/assignment-form.ts'
import { chooseMode } from '#src/domain/assignment/choose-in-form.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { Panel } from '#src/ui/panel.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** How it is taken, how often, and what is shown afterwards. */
export function RulesPart(props: FormPartProps) {
  const { form, value, problems } = props
  return (
    <Panel title="How it is taken">
      {value.source !== 'check' && <ModeFields {...props} />}
      <WholeNumberField
        name="Attempts on one device"
        className={styles.number}
        least={1}
        most={20}
        value={value.attempts}
        note="Another device or browser starts anew: the app knows nobody."
        onChange={attempts => form.setValue('attempts', attempts, { shouldDirty: true })}
      />
      <FeedbackField {...props} />
      <FieldProblem field="minutes" problems={problems} />
    </Panel>
  )
}

function ModeFields({ form, value, problems }: FormPartProps) {
  const setMinutes = (minutes: number | null) => form.setValue('minutes', minutes, { shouldDirty: true })
  const choose = (mode: AssignmentForm['mode']) =>
    form.reset(chooseMode(value, mode), { keepDefaultValues: true })
  return (
    <>
      <fieldset id={fieldId('mode')} className={styles.cards}>
        <legend className="visually-hidden">Mode</legend>
        <label className={styles.card}>
          <input type="radio" name="mode" checked={value.mode === 'exam'} onChange={() => choose('exam')} />
          <span>
            <strong>Exam</strong> back and forth until it is handed in; nothing is shown on the way
          </span>
        </label>
        <label className={styles.card}>
          <input
            type="radio"
            name="mode"
            checked={value.mode === 'practice'}
            onChange={() => choose('practice')}
          />
          <span>
            <strong>Practice</strong> what is right, and why, after each question
          </span>
        </label>
      </fieldset>
      <FieldProblem field="mode" problems={problems} />
      {value.mode === 'exam' && (
        <div id={fieldId('minutes')} className={styles.timed}>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={value.minutes !== null}
              onChange={event => setMinutes(event.currentTarget.checked ? 45 : null)}
            />
            Time limit
          </label>
          {value.minutes !== null && (
            <WholeNumberField
              name="Minutes"
              className={styles.number}
              least={1}
              most={600}
              value={value.minutes}
              note="From the start; the clock runs on while the page is closed."
              onChange={setMinutes}
            />
          )}
        </div>
      )}
    </>
  )
}

const policies = [
  { feedback: 'end', words: 'Score, and every question with what is right and why' },
  { feedback: 'score', words: 'The score only' },
  { feedback: 'none', words: 'Nothing: you tell them' },
] as const

function FeedbackField({ form, value, problems }: FormPartProps) {
  const isPractice = value.mode === 'practice' && value.source !== 'check'
  return (
    <fieldset id={fieldId('feedback')} className={styles.choices}>
      <legend className={styles.legend}>Shown to the learner at the end</legend>
      {isPractice && <p>Everything: practice shows what is right after each question.</p>}
      {!isPractice && value.grading === 'instructor' && <p>Nothing: the keys stay with you.</p>}
      {!isPractice &&
        value.grading === 'device' &&
        policies.map(({ feedback, words }) => (
          <label key={feedback} className={styles.check}>
            <input
              type="radio"
              name="feedback"
              checked={value.feedback === feedback}
              onChange={() => form.setValue('feedback', feedback, { shouldDirty: true })}
            />
            {words}
          </label>
        ))}
      <FieldProblem field="feedback" problems={problems} />
    </fieldset>
  )
}
