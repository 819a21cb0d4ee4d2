import type { StudyPlan } from '#src/domain/plan/study-plan.ts'

/** Why there is no plan and what to do, in a sentence; of a plan, how far it reaches and what finds no room. */
export function planSentence(plan: StudyPlan, roleName: string): string {
  switch (plan.kind) {
    case 'date-passed':
      return 'That date has passed. Set the next one when you know it, and there is a plan again.'
    case 'date-today':
      return 'That is today: there is nothing left to plan. Good luck!'
    case 'no-minutes':
      return 'A plan needs at least five minutes a day.'
    case 'no-skills':
      return `${roleName} requires no skill that is measured here, so there is nothing to plan. Choose another role, or give this one required levels.`
    case 'planned':
      return [laterSentence(plan.laterDays), leftOutSentence(plan.leftOut)].filter(Boolean).join(' ')
  }
}

function laterSentence(laterDays: number): string {
  if (laterDays === 0) return ''
  const days = laterDays === 1 ? '1 more day comes' : `${laterDays} more days come`
  return `These are the next eight weeks; ${days} after them and will be planned in time.`
}

function leftOutSentence(leftOut: readonly string[]): string {
  if (leftOut.length === 0) return ''
  const named = leftOut.slice(0, 3).join(', ')
  const which =
    leftOut.length === 1
      ? `a drill of ${named}`
      : leftOut.length <= 3
        ? `drills of ${named}`
        : `drills of ${leftOut.length} skills, among them ${named}`
  return `There is no room for ${which}. More minutes or fewer days off would make some; what matters most comes first.`
}
