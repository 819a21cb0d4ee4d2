import { dayWords } from '#src/domain/calendar/calendar-day.ts'
import { planIcs } from '#src/domain/plan/plan-ics.ts'
import { planSentence } from '#src/domain/plan/plan-sentence.ts'
import type { PlanDay, StudyPlan } from '#src/domain/plan/study-plan.ts'
import { minutesTogether } from '#src/domain/plan/task-minutes.ts'
import styles from '#src/features/study-plan/planned-days.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useTaskWords } from '#src/state/use-task-words.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { TaskList } from '#src/ui/plan/task-list.tsx'

interface PlannedDaysProps {
  readonly plan: Extract<StudyPlan, { kind: 'planned' }>
  readonly roleName: string
}

/** The days after today, and the plan to take along. */
export function PlannedDays({ plan, roleName }: PlannedDaysProps) {
  const now = useApp(state => state.now)
  const sentence = planSentence(plan, roleName)
  const later = plan.days.slice(1)
  return (
    <section className={styles.days} aria-labelledby="days-title">
      <h2 id="days-title">{later.length === 0 ? 'Tomorrow is the day' : 'The days after'}</h2>
      <p className={styles.note}>
        Made anew every day from what you answered: a missed day costs nothing but its minutes.
        {sentence !== '' && ` ${sentence}`}
      </p>
      <div className={styles.files}>
        <Button
          onClick={() =>
            downloadText(
              `plan-until-${plan.targetDate}.ics`,
              planIcs(plan, roleName, now()),
              'text/calendar;charset=utf-8',
            )
          }
        >
          Download for a calendar (.ics)
        </Button>
        <Button onClick={() => window.print()}>Print or save as PDF</Button>
      </div>
      <ol className={styles.list}>
        {later.map(day => (
          <li key={day.day}>
            <Day day={day} />
          </li>
        ))}
        <li>
          <h3>
            {dayWords(plan.targetDate)} <span>the day</span>
          </h3>
        </li>
      </ol>
    </section>
  )
}

function Day({ day }: { readonly day: PlanDay }) {
  const wordsOf = useTaskWords()
  return (
    <>
      <h3>
        {dayWords(day.day)} <span>{lengthWords(day)}</span>
      </h3>
      {day.tasks.length > 0 && <TaskList tasks={wordsOf(day.tasks)} />}
    </>
  )
}

function lengthWords({ kind, tasks }: PlanDay): string {
  if (kind === 'off') return 'off'
  const minutes = `${minutesTogether(tasks)} min`
  return kind === 'light' ? `${minutes}, lighter` : minutes
}
