import styles from '#src/features/interview/interview.module.css'
import type { SessionChoices } from '#src/features/interview/session-choices.ts'

interface SourceFieldProps {
  readonly choices: SessionChoices
  readonly onChange: (change: Partial<SessionChoices>) => void
}

/** Where the questions come from. */
export function SourceField({ choices: { from, isLearnerCandidate }, onChange }: SourceFieldProps) {
  return (
    <fieldset className={styles.choices}>
      <legend>Questions</legend>
      <label>
        <input
          type="radio"
          name="interview-from"
          checked={from === 'gaps'}
          onChange={() => onChange({ from: 'gaps' })}
        />
        <span>
          <strong>Drawn from the gaps</strong>{' '}
          {isLearnerCandidate
            ? 'what most is missing to the role comes first'
            : 'the gap report of this device is used, which may not be the candidate’s'}
        </span>
      </label>
      <label>
        <input
          type="radio"
          name="interview-from"
          checked={from === 'set'}
          onChange={() => onChange({ from: 'set' })}
        />
        <span>
          <strong>A ready set</strong> the same for everybody who interviews for this role
        </span>
      </label>
    </fieldset>
  )
}
