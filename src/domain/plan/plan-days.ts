import { addDays, daysBetween, weekdayOf } from '#src/domain/calendar/calendar-day.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanDay, PlanRequest } from '#src/domain/plan/study-plan.ts'

/** A day before anything is planned for it, with what has its place on it. */
export interface OpenDay extends Omit<PlanDay, 'tasks'> {
  readonly isCheck: boolean
  /** The check at the start. */
  readonly isFirstCheck: boolean
  readonly isExamRehearsal: boolean
  readonly isInterviewRehearsal: boolean
}

type DayRequest = Pick<
  PlanRequest,
  'today' | 'targetDate' | 'minutesADay' | 'daysOff' | 'lastCheckDay' | 'countedResponses'
>

/** The days from today to the day before the target date, at most the horizon's. */
export function planDays(request: DayRequest, settings: PlanSettings): OpenDay[] {
  const { today, targetDate } = request
  const count = Math.min(daysBetween(today, targetDate), settings.horizonDays)
  const days = Array.from({ length: Math.max(0, count) }, (_, i) => addDays(today, i))
  const checks = checkDays(request, settings)
  const exam = lastStudyDay(request, settings.examRehearsal.daysBefore)
  const interview = interviewDay(request, settings, { exam, checks })
  return days.map(day => ({
    ...lengthOf(day, request, settings),
    isExamRehearsal: day === exam,
    isInterviewRehearsal: day === interview,
    isCheck: checks.includes(day) && day !== exam,
    isFirstCheck: request.lastCheckDay === null && day === checks[0],
  }))
}

function lengthOf(
  day: string,
  { targetDate, minutesADay, daysOff }: DayRequest,
  { light }: PlanSettings,
): Omit<PlanDay, 'tasks'> {
  const daysLeft = daysBetween(day, targetDate)
  if (daysOff.includes(weekdayOf(day))) return { day, daysLeft, kind: 'off', minutes: 0 }
  return daysLeft <= light.days
    ? { day, daysLeft, kind: 'light', minutes: Math.floor(minutesADay * light.share) }
    : { day, daysLeft, kind: 'study', minutes: minutesADay }
}

/** The day so long before the date, or the last one before it that is neither off nor taken; null when that is over. */
function lastStudyDay(
  { today, targetDate, daysOff }: DayRequest,
  daysBefore: number,
  taken: readonly string[] = [],
): string | null {
  for (let before = daysBefore; before < daysBefore + 7; before += 1) {
    const day = addDays(targetDate, -before)
    if (day < today) return null
    if (!daysOff.includes(weekdayOf(day)) && !taken.includes(day)) return day
  }
  return null
}

/**
 * The last study day so long before the date that the check and the other rehearsal leave free; or the one nearer to the
 * date, where the check has the day it would be on.
 */
function interviewDay(
  request: DayRequest,
  { interviewRehearsal: { daysBefore } }: PlanSettings,
  { exam, checks }: { readonly exam: string | null; readonly checks: readonly string[] },
): string | null {
  const held = request.lastCheckDay === null ? checks : [request.lastCheckDay, ...checks]
  const taken = exam === null ? held : [exam, ...held]
  const free = lastStudyDay(request, daysBefore, taken)
  if (free !== null) return free
  // A check of yesterday must not take away what it put off until today.
  const usual = lastStudyDay({ ...request, today: '' }, daysBefore)
  if (usual === null || !held.includes(usual)) return null
  const nearer = Array.from({ length: daysBefore - 1 }, (_, i) => daysBefore - 1 - i)
  return nearer.map(before => lastStudyDay(request, before, taken)).find(day => day !== null) ?? null
}

/** The first day from here on that is not off. */
function nextStudyDay(from: string, daysOff: readonly number[]): string {
  for (let i = 0; i < 7; i += 1) {
    const day = addDays(from, i)
    if (!daysOff.includes(weekdayOf(day))) return day
  }
  return from
}

function checkDays(request: DayRequest, { check }: PlanSettings): string[] {
  const { today, lastCheckDay, countedResponses, targetDate, daysOff } = request
  const isStart = lastCheckDay === null && countedResponses < check.startBelowResponses
  const start = nextStudyDay(today, daysOff)
  if (lastCheckDay === null && !isStart) {
    const day = nextStudyDay(later(addDays(targetDate, -check.daysBefore), today), daysOff)
    return isTooLate(day, request, check) ? [] : [day]
  }
  const last = lastCheckDay ?? start
  const halfway = addDays(last, Math.ceil(daysBetween(last, targetDate) / 2))
  const again = nextStudyDay(later(halfway, today), daysOff)
  const isAgain = daysBetween(last, again) >= check.leastDaysApart && !isTooLate(again, request, check)
  return [...(isStart ? [start] : []), ...(isAgain ? [again] : [])]
}

function isTooLate(day: string, { targetDate }: DayRequest, check: PlanSettings['check']): boolean {
  return daysBetween(day, targetDate) < check.leastDaysLeft
}

function later(one: string, other: string): string {
  return one > other ? one : other
}
