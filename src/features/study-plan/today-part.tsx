import { useLocation } from 'wouter'
import { dayWords } from '#src/domain/calendar/calendar-day.ts'
import { minutesTogether } from '#src/domain/plan/task-minutes.ts'
import type { TodaysPlan } from '#src/domain/plan/todays-plan.ts'
import { useTodayTasks } from '#src/state/use-today-tasks.ts'
import { Panel } from '#src/ui/panel.tsx'
import { TodayTasks } from '#src/ui/plan/today-tasks.tsx'

/** What to do today, with its buttons. */
export function TodayPart({ today }: { readonly today: TodaysPlan }) {
  const [, navigate] = useLocation()
  const view = useTodayTasks(today, navigate)
  if (view.tasks.length === 0) {
    return (
      <Panel title="Today">
        <p>
          {today.day?.kind === 'off'
            ? 'A day off: nothing is planned for today.'
            : 'Nothing is planned for today: the minutes of the day are too few for a question.'}
        </p>
      </Panel>
    )
  }
  const minutes = minutesTogether(today.day?.tasks ?? [])
  return (
    <Panel
      title={`Today, ${dayWords(today.today.day)}: ${minutes} minutes`}
      tone={today.isDone ? 'plain' : 'accent'}
    >
      <TodayTasks {...view} />
    </Panel>
  )
}
