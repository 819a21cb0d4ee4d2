import { useState } from 'react'
import { instantOf, wallTimeOf } from '#src/domain/calendar/zoned-time.ts'
import styles from '#src/features/assignments/editor.module.css'
import { FieldProblem } from '#src/features/assignments/field-problem.tsx'
import { fieldId, type FormPartProps, wrongIn } from '#src/features/assignments/form-part.ts'
import { Panel } from '#src/ui/panel.tsx'

/** When it opens and closes, by the clocks of a named zone. */
export function TimePart({ form: { setValue }, value, problems }: FormPartProps) {
  const [zones] = useState(() => zonesWith(value.zone))
  function changeZone(zone: string) {
    // What was read off a clock stays: nine o'clock is nine o'clock in the other zone.
    for (const field of ['opensUtc', 'closesUtc'] as const) {
      const utc = value[field]
      const instant = utc === null ? null : instantOf(wallTimeOf(utc, value.zone), zone)
      if (instant?.kind === 'instant') setValue(field, instant.utc, { shouldDirty: true })
    }
    setValue('zone', zone, { shouldDirty: true })
  }
  return (
    <Panel title="When">
      <div className={styles.times}>
        <TimeField
          key={`opens ${value.zone}`}
          name="Opens"
          field="opensUtc"
          utc={value.opensUtc}
          zone={value.zone}
          problems={problems}
          onChange={utc => setValue('opensUtc', utc, { shouldDirty: true })}
        />
        <TimeField
          key={`closes ${value.zone}`}
          name="Closes"
          field="closesUtc"
          utc={value.closesUtc}
          zone={value.zone}
          problems={problems}
          onChange={utc => setValue('closesUtc', utc, { shouldDirty: true })}
        />
        <div className={styles.field}>
          <label htmlFor={fieldId('zone')}>By the clocks of</label>
          <select
            id={fieldId('zone')}
            {...wrongIn(problems, 'zone')}
            value={value.zone}
            onChange={event => changeZone(event.currentTarget.value)}
          >
            {zones.map(zone => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
          <FieldProblem field="zone" problems={problems} />
        </div>
      </div>
      <p className={styles.small}>
        Empty: open at once, and without an end. Learners see these times by the clocks of this zone and by
        their own. An attempt that was begun before the close can be finished after it. The app reads the
        learner’s clock; a clock that was changed shows in the result file.
      </p>
    </Panel>
  )
}

interface TimeFieldProps {
  readonly name: string
  readonly field: 'opensUtc' | 'closesUtc'
  readonly utc: number | null
  readonly zone: string
  readonly problems: FormPartProps['problems']
  readonly onChange: (utc: number | null) => void
}

function TimeField({ name, field, utc, zone, problems, onChange }: TimeFieldProps) {
  const [wall, setWall] = useState(utc === null ? '' : wallTimeOf(utc, zone))
  const [isUnfinished, setUnfinished] = useState(false)
  const instant = wall === '' ? null : instantOf(wall, zone)
  const shown = instant?.kind === 'instant' ? instant.shown : 'once'
  return (
    <div className={styles.field}>
      <label htmlFor={fieldId(field)}>{name}</label>
      <input
        id={fieldId(field)}
        type="datetime-local"
        min="2020-01-01T00:00"
        max="2200-01-01T00:00"
        {...wrongIn(problems, field)}
        value={wall}
        onChange={event => {
          const { value, validity } = event.currentTarget
          setWall(value)
          setUnfinished(validity.badInput)
          const read = instantOf(value, zone)
          if (read.kind === 'instant') onChange(read.utc)
          else if (value === '' && !validity.badInput) onChange(null)
        }}
      />
      <span className={styles.small}>
        {isUnfinished && 'Finish date and time; until then it stays as it was.'}
        {shown === 'never' && 'The clocks skip this time that night; the same span later counts.'}
        {shown === 'twice' && 'The clocks show this time twice that night; the first time counts.'}
      </span>
      <FieldProblem field={field} problems={problems} />
    </div>
  )
}

/** The zones of the browser, and the one in use in any case. */
function zonesWith(zone: string): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', zone])].toSorted()
}
