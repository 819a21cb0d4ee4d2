import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

/** Minutes a time limit begins with. */
const usualMinutes = 20

/** What a quiz begins with; every quiz can be set up differently. */
export function QuizPanel() {
  const { quizMode, questionCount, examMinutes, askConfidence, shortcuts } = useApp(
    state => state.preferences,
  )
  const setPreferences = useApp(state => state.setPreferences)
  return (
    <Panel title="Quizzes">
      <fieldset className={styles.choices}>
        <legend>Start with</legend>
        <label>
          <input
            type="radio"
            name="quiz-mode"
            checked={quizMode === 'practice'}
            onChange={() => setPreferences({ quizMode: 'practice' })}
          />
          Practice: feedback at once
        </label>
        <label>
          <input
            type="radio"
            name="quiz-mode"
            checked={quizMode === 'exam'}
            onChange={() => setPreferences({ quizMode: 'exam' })}
          />
          Exam: feedback at the end
        </label>
      </fieldset>
      <WholeNumberField
        name="Questions in a quiz"
        least={1}
        most={100}
        className={styles.field}
        value={questionCount}
        onChange={value => setPreferences({ questionCount: value })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={examMinutes !== null}
          onChange={event =>
            setPreferences({ examMinutes: event.currentTarget.checked ? usualMinutes : null })
          }
        />
        Time limit in exams
      </label>
      {examMinutes !== null && (
        <WholeNumberField
          name="Minutes"
          least={1}
          most={600}
          className={styles.field}
          value={examMinutes}
          onChange={value => setPreferences({ examMinutes: value })}
        />
      )}
      <div>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={askConfidence}
            onChange={event => setPreferences({ askConfidence: event.currentTarget.checked })}
          />
          Ask how sure I am (never changes a score)
        </label>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={shortcuts}
            onChange={event => setPreferences({ shortcuts: event.currentTarget.checked })}
          />
          Single-key shortcuts on the question screen (turn off for speech input)
        </label>
      </div>
    </Panel>
  )
}
