import { useState } from 'react'
import { setMinutes } from '#src/domain/interview/set.ts'
import styles from '#src/features/interview/interview.module.css'
import { WholeNumberField } from '#src/ui/whole-number-field.tsx'

interface MinutesFieldProps {
  readonly value: number
  readonly onChange: (minutes: number) => void
}

/** A usual length, or one's own. */
export function MinutesField({ value, onChange }: MinutesFieldProps) {
  const [isOwn, setIsOwn] = useState(!setMinutes.some(one => one === value))
  return (
    <fieldset className={styles.choices}>
      <legend>How long</legend>
      <div className={styles.row}>
        {setMinutes.map(minutes => (
          <label key={minutes}>
            <input
              type="radio"
              name="interview-minutes"
              checked={!isOwn && value === minutes}
              onChange={() => {
                setIsOwn(false)
                onChange(minutes)
              }}
            />
            {minutes} minutes
          </label>
        ))}
        <label>
          <input type="radio" name="interview-minutes" checked={isOwn} onChange={() => setIsOwn(true)} />
          another length
        </label>
      </div>
      {isOwn && (
        <WholeNumberField
          className={styles.field}
          name="Minutes"
          least={3}
          most={120}
          value={value}
          onChange={onChange}
        />
      )}
    </fieldset>
  )
}
