import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { planSentence } from '#src/domain/plan/plan-sentence.ts'
import type { TodaysPlan } from '#src/domain/plan/todays-plan.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface EmptyPlanProps {
  readonly today: TodaysPlan | null
  readonly hasDate: boolean
}

/** Why there is no plan, and what to do. */
export function EmptyPlan({ today, hasDate }: EmptyPlanProps) {
  return (
    <Panel title={hasDate ? 'No plan' : 'Choose a date first'} tone="accent">
      <p>
        {today === null
          ? 'Say when the interview, exam or review is and how many minutes a day you have. The plan then says what to do each day: what is about to be forgotten, the skills that lack most, a little reading, a rehearsal.'
          : planSentence(today.plan, today.roleName)}
      </p>
      {today?.plan.kind === 'no-skills' && (
        <p>
          <Link href={paths.roles()} className={buttonClass('primary')}>
            Choose a role
          </Link>
        </p>
      )}
      {today?.plan.kind === 'date-today' && (
        <p>
          <Link href={paths.report()} className={buttonClass('secondary')}>
            Open the gap report
          </Link>
        </p>
      )}
    </Panel>
  )
}
