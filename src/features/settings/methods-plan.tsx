import { dayMs } from '#src/domain/calendar/day-ms.ts'
import type { MemorySettings } from '#src/domain/memory/memory-settings.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import { MethodsSection } from '#src/features/settings/methods-section.tsx'

interface MethodsPlanProps {
  readonly plan: PlanSettings
  readonly memory: MemorySettings
}

/** How the plan chooses and when a question is due. */
export function MethodsPlan({ plan, memory }: MethodsPlanProps) {
  const { drill, halvingMinutes, reviewShare, light, examRehearsal, interviewRehearsal } = plan
  const { retention, nearDays, measure } = memory
  return (
    <MethodsSection id="plan">
      <ul>
        <li>
          <strong>The plan</strong> is made anew every day from what was known at midnight, so a missed day
          leaves nothing behind. Reviews come first, up to {percent(reviewShare)} of the minutes. Drills go
          where expected shortfall times importance gains most per minute; practice is supposed to close half
          of a shortfall in {halvingMinutes} minutes, so that every skill that matters has its turn. A drill
          has at least {drill.least} questions of a skill, because a verdict needs as many.
        </li>
        <li>
          <strong>The end.</strong> The exam is rehearsed {examRehearsal.daysBefore} days before the date, the
          interview {interviewRehearsal.daysBefore} days before where soft skills are not met; the last{' '}
          {light.days} days take at most {percent(light.share)} of the minutes.
        </li>
        <li>
          <strong>Memory.</strong> A question that was missed, right by luck or flagged comes back when the
          chance that you still know it falls below {percent(retention)}, by the FSRS model with its published
          weights; in the last {nearDays} days before the date also when it would fall below that by then.
          What you answered and how sure you were is the rating, nobody grades themselves.
        </li>
        <li>
          <strong>Reviews are not levels.</strong> A repeat counts {percent(measure.spacedRepeat.weight)}{' '}
          towards the level from {Math.round(measure.spacedRepeat.afterMs / dayMs)} days on, one repeat for
          each question, and nothing before. Where a question has changing numbers, a repeat shows others.
        </li>
      </ul>
    </MethodsSection>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
