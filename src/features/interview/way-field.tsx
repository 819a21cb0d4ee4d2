import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import styles from '#src/features/interview/interview.module.css'
import type { SessionChoices } from '#src/features/interview/session-choices.ts'

const ways: readonly {
  readonly way: InterviewSession['way']
  readonly name: string
  readonly note: string
}[] = [
  { way: 'alone', name: 'Alone', note: 'You read the question, answer aloud and rate yourself.' },
  {
    way: 'one-device',
    name: 'In pair, at this device',
    note: 'Two windows of this browser, or you hand the device over.',
  },
  {
    way: 'two-devices',
    name: 'In pair, on two devices',
    note: 'You interview here; the candidate gets a link or a file, and sends one back.',
  },
]

interface WayFieldProps {
  readonly choices: SessionChoices
  readonly onChange: (change: Partial<SessionChoices>) => void
}

/** Alone or in pair, and in pair whose answers they are. */
export function WayField({ choices, onChange }: WayFieldProps) {
  const { way, isLearnerCandidate } = choices
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>How</legend>
        {ways.map(one => (
          <label key={one.way}>
            <input
              type="radio"
              name="interview-way"
              checked={way === one.way}
              onChange={() => onChange({ way: one.way, isLearnerCandidate: one.way !== 'two-devices' })}
            />
            <span>
              <strong>{one.name}</strong> {one.note}
            </span>
          </label>
        ))}
      </fieldset>
      {way === 'one-device' && (
        <fieldset className={styles.choices}>
          <legend>Who is the candidate</legend>
          <label>
            <input
              type="radio"
              name="interview-candidate"
              checked={isLearnerCandidate}
              onChange={() => onChange({ isLearnerCandidate: true })}
            />
            <span>I am: this is my gap report, and the ratings show up in it</span>
          </label>
          <label>
            <input
              type="radio"
              name="interview-candidate"
              checked={!isLearnerCandidate}
              onChange={() => onChange({ isLearnerCandidate: false })}
            />
            <span>Somebody else: nothing of it shows up in the gap report of this device</span>
          </label>
        </fieldset>
      )}
      {way !== 'alone' && <Names choices={choices} onChange={onChange} />}
    </>
  )
}

function Names({ choices, onChange }: WayFieldProps) {
  return (
    <div className={styles.group}>
      <label className={styles.field}>
        Name of the candidate (may stay empty)
        <input
          type="text"
          maxLength={80}
          autoComplete="off"
          value={choices.candidate}
          onChange={event => onChange({ candidate: event.currentTarget.value })}
        />
      </label>
      <label className={styles.field}>
        Name of the interviewer (may stay empty)
        <input
          type="text"
          maxLength={80}
          autoComplete="off"
          value={choices.interviewer}
          onChange={event => onChange({ interviewer: event.currentTarget.value })}
        />
      </label>
    </div>
  )
}
