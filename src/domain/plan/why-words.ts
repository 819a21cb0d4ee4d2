import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { verdictLabel, verdictWords } from '#src/domain/measure/verdict-words.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanRequest, PlanRow } from '#src/domain/plan/study-plan.ts'

/** How many reviews a day asks, and how many more are due. */
export interface ReviewCounts {
  readonly asked: number
  readonly waiting: number
}

/** Why a drill or a read is about this skill: shortfall, importance, verdict. */
export function whySkill(row: PlanRow): string {
  const verdict = `${verdictLabel(row.verdict)} (${verdictWords(row.verdict, measureSettings)}).`
  return `Expected shortfall ${shortfallWords(row)}, ${shareWords(row)} of the role. ${verdict}`
}

/** Why to read up on this skill. */
export function whyRead(row: PlanRow): string {
  return `Read a little about it and look it up: expected shortfall ${shortfallWords(row)}, ${shareWords(row)} of the role.`
}

/** Why these reviews come today. */
export function whyReview({ asked, waiting }: ReviewCounts): string {
  if (waiting > 0)
    return `${asked} of the ${asked + waiting} that are due, those soonest forgotten; the others can wait, so that there is time for something new.`
  return asked === 1
    ? 'The 1 question that is due.'
    : `All ${asked} that are due, those soonest forgotten first.`
}

/** Why a check comes on this day. */
export function whyCheck({ rows }: Pick<PlanRequest, 'rows'>, isFirst: boolean): string {
  const open = rows.filter(({ verdict }) => verdict.kind === 'too-early').length
  const state = `${open} of ${rows.length} skills are too early to say now`
  return isFirst
    ? `${state}; the check finds out with the fewest questions. A whole role takes hours: take one domain, and stop whenever you like.`
    : `About halfway to the date. ${state}; the check asks about those that still are.`
}

/** Why the exam is rehearsed. */
export function whyExamRehearsal(questions: number, { examRehearsal }: PlanSettings): string {
  return `${questions} questions without feedback until the end, ${examRehearsal.daysBefore} days before the date or the last study day before that.`
}

/** Why the interview is rehearsed; `open` are the soft skills that do not meet the role for sure. */
export function whyInterviewRehearsal(open: readonly PlanRow[]): string {
  const below = open.filter(({ verdict }) => verdict.kind === 'below').length
  const early = open.length - below
  const words = [
    ...(below === 0 ? [] : [`${below} below`]),
    ...(early === 0 ? [] : [`${early} too early to say`]),
  ]
  return `Soft skills of the role: ${words.join(' and ')}. Interviewers ask about situations like these.`
}

function shortfallWords({ expectedShortfall }: PlanRow): string {
  if (expectedShortfall < 1) return 'less than 1 level point'
  const points = Math.round(expectedShortfall)
  return points === 1 ? '1 level point' : `${points} level points`
}

function shareWords({ importance }: PlanRow): string {
  return importance < 1 ? 'less than 1 %' : `${Math.round(importance)} %`
}
