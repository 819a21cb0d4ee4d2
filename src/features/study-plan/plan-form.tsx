import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { localDayOf } from '#src/domain/calendar/local-day.ts'
import styles from '#src/features/study-plan/plan-form.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface PlanFields {
  targetDate: string
  minutesADay: number
  /** Digits, 0 for Sunday. */
  daysOff: string[]
}

/** Monday first. */
const weekdays = [
  ['1', 'Mon'],
  ['2', 'Tue'],
  ['3', 'Wed'],
  ['4', 'Thu'],
  ['5', 'Fri'],
  ['6', 'Sat'],
  ['0', 'Sun'],
] as const

/** Date, minutes a day and days off. */
export function PlanForm() {
  const role = useCurrentRole()
  const { targetDate, minutesADay, daysOff } = useApp(state => state.preferences)
  const setPreferences = useApp(state => state.setPreferences)
  const now = useApp(state => state.now)
  const { register, handleSubmit, formState, reset } = useForm<PlanFields>({
    defaultValues: { targetDate: targetDate ?? '', minutesADay, daysOff: daysOff.split('') },
  })
  const { errors, isDirty } = formState
  const [isKept, setKept] = useState(false)

  function keep(values: PlanFields) {
    setPreferences({
      targetDate: values.targetDate,
      minutesADay: values.minutesADay,
      daysOff: values.daysOff.toSorted().join(''),
    })
    reset(values)
    setKept(true)
  }

  return (
    <Panel title="Your time">
      <form className={styles.form} noValidate onSubmit={event => void handleSubmit(keep)(event)}>
        <label className={styles.field}>
          Interview, exam or review on
          <input
            type="date"
            max="9999-12-31"
            aria-invalid={errors.targetDate !== undefined}
            aria-describedby="plan-date-note"
            {...register('targetDate', {
              validate: date => whatIsWrongWith(date, localDayOf(now()).day),
            })}
          />
          <span id="plan-date-note" className={styles.wrong}>
            {errors.targetDate?.message}
          </span>
        </label>
        <label className={styles.field}>
          Minutes a day
          <input
            type="number"
            min={5}
            max={240}
            aria-invalid={errors.minutesADay !== undefined}
            aria-describedby="plan-minutes-note"
            {...register('minutesADay', {
              valueAsNumber: true,
              validate: minutes => Number.isInteger(minutes) && minutes >= 5 && minutes <= 240,
            })}
          />
          <span id="plan-minutes-note" className={styles.wrong}>
            {errors.minutesADay !== undefined && 'Give whole minutes from 5 to 240.'}
          </span>
        </label>
        <fieldset className={styles.daysOff}>
          <legend>Days off</legend>
          {weekdays.map(([digit, name]) => (
            <label key={digit}>
              <input
                type="checkbox"
                value={digit}
                {...register('daysOff', {
                  validate: chosen => chosen.length < weekdays.length || 'Leave at least one day for study.',
                })}
              />
              {name}
            </label>
          ))}
          <span className={styles.wrong} role="status">
            {errors.daysOff?.message}
          </span>
        </fieldset>
        {/* Never disabled: once pressed, it would lose the focus. */}
        <Button variant={targetDate === null ? 'primary' : 'secondary'} type="submit">
          {targetDate === null ? 'Make the plan' : 'Change the plan'}
        </Button>
        <p role="status" className={styles.kept}>
          {isKept && !isDirty && 'The plan goes by this now.'}
        </p>
        <p className={styles.role}>
          For the role <strong>{role.name}</strong>. <Link href={paths.roles()}>Choose another</Link>
        </p>
      </form>
    </Panel>
  )
}

function whatIsWrongWith(date: string, today: string): string | true {
  if (date === '') return 'Choose a date.'
  return date < today ? 'That date has passed. Choose a later one.' : true
}
