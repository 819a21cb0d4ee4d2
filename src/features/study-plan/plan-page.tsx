import { EmptyPlan } from '#src/features/study-plan/empty-plan.tsx'
import { PlanForm } from '#src/features/study-plan/plan-form.tsx'
import styles from '#src/features/study-plan/plan-page.module.css'
import { PlannedDays } from '#src/features/study-plan/planned-days.tsx'
import { TodayPart } from '#src/features/study-plan/today-part.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { useStudyPlan } from '#src/state/use-study-plan.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** What to do day by day until the date. */
export function PlanPage() {
  const isOpening = useApp(state => state.health.kind === 'opening')
  const hasDate = useApp(state => state.preferences.targetDate !== null)
  const today = useStudyPlan()
  const plan = today?.plan.kind === 'planned' ? today.plan : null
  if (isOpening) {
    return (
      <Page title="Plan" wide>
        <Loading what="Reading your responses" />
      </Page>
    )
  }
  return (
    <Page title="Plan" wide heading={today === null ? 'Plan' : `Plan for ${today.roleName}`}>
      {today !== null && today.day !== null && <p className={styles.left}>{leftWords(today.day.daysLeft)}</p>}
      <div className={styles.columns}>
        {today === null || plan === null ? (
          <EmptyPlan today={today} hasDate={hasDate} />
        ) : (
          <TodayPart today={today} />
        )}
        {/* Before the days to come: on a phone it would lie many screens below. */}
        <aside className={styles.side} aria-label="What the plan is made of">
          <PlanForm />
        </aside>
        {today !== null && plan !== null && <PlannedDays plan={plan} roleName={today.roleName} />}
      </div>
    </Page>
  )
}

function leftWords(days: number): string {
  return days === 1 ? 'The day is tomorrow.' : `${days} days left.`
}
