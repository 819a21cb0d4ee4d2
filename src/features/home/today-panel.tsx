import { Link, useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { minutesTogether } from '#src/domain/plan/task-minutes.ts'
import { NextAction } from '#src/features/home/next-action.tsx'
import type { TodaysPlan } from '#src/domain/plan/todays-plan.ts'
import { useStudyPlan } from '#src/state/use-study-plan.ts'
import { useTodayTasks } from '#src/state/use-today-tasks.ts'
import { Panel } from '#src/ui/panel.tsx'
import { TodayTasks } from '#src/ui/plan/today-tasks.tsx'

/** Today's plan as the next action; the usual quiz where there is nothing planned for today. */
export function TodayPanel() {
  const today = useStudyPlan()
  if (today === null || today.day === null || today.day.tasks.length === 0) return <NextAction />
  return (
    <>
      <Tasks today={today} minutes={minutesTogether(today.day.tasks)} />
      {today.isDone && <NextAction />}
    </>
  )
}

function Tasks({ today, minutes }: { readonly today: TodaysPlan; readonly minutes: number }) {
  const [, navigate] = useLocation()
  const view = useTodayTasks(today, navigate)
  return (
    <Panel title={`Today: ${minutes} minutes`} tone={today.isDone ? 'plain' : 'accent'}>
      <TodayTasks {...view} />
      <p>
        <Link href={paths.plan()}>See the whole plan</Link> or{' '}
        <Link href={paths.newQuiz()}>choose another quiz</Link>.
      </p>
    </Panel>
  )
}
