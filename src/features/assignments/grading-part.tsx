import { chooseGrading } from '#src/domain/assignment/choose-in-form.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps } from '#src/features/assignments/form-part.ts'
import { Panel } from '#src/ui/panel.tsx'

/** Who scores, and what the app cannot prove either way: reliability.md D9. */
export function GradingPart({ form, value, problems }: FormPartProps) {
  const isCheck = value.source === 'check'
  const choose = (grading: 'device' | 'instructor') =>
    form.reset(chooseGrading(value, grading), { keepDefaultValues: true })
  return (
    <Panel title="Who scores">
      <fieldset id={fieldId('grading')} className={styles.cards}>
        <legend className="visually-hidden">Who scores</legend>
        <label className={styles.card}>
          <input
            type="radio"
            name="grading"
            checked={value.grading === 'device'}
            onChange={() => choose('device')}
          />
          <span>
            <strong>The learner’s device</strong> scores at once and can show why. The keys are on that
            device: who wants to can read them there.
          </span>
        </label>
        <label className={styles.card}>
          <input
            type="radio"
            name="grading"
            checked={value.grading === 'instructor'}
            disabled={isCheck}
            onChange={() => choose('instructor')}
          />
          <span>
            <strong>You</strong>{' '}
            {isCheck
              ? 'not in a readiness check, which chooses by what was right'
              : 'when you collect. The questions travel without keys and reasons, and nothing is shown to the learner. An exam, the same for all, without cases and repairs.'}
          </span>
        </label>
      </fieldset>
      <FieldProblem field="grading" problems={problems} />
      <p className={styles.small}>
        {value.grading === 'instructor'
          ? 'What this cannot do: shipped questions are public, so their keys can be looked up in any copy of the app. Only questions of your own are secret.'
          : 'What you get is scored again here, from every single response; the score in the file is only what the learner’s device said.'}{' '}
        Either way the app cannot know who answered, with whose help, or whether a file was made up. Results
        are self-reported: use them for learning and discussion, not for grades that matter, unless the
        session was supervised.
      </p>
    </Panel>
  )
}
