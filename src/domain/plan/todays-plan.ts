import { type LocalDay, localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'
import type { Outline, RoleOutline } from '#src/domain/catalog/outline.ts'
import { evidenceBeforeDay } from '#src/domain/learning/evidence-as-of.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { type MeasureSettings, measureSettings } from '#src/domain/measure/measure-settings.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { dueCards } from '#src/domain/memory/due.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { type DayResponse, dayResponses } from '#src/domain/plan/day-responses.ts'
import { makePlan } from '#src/domain/plan/make-plan.ts'
import { isDayDone, planProgress, type TaskProgress } from '#src/domain/plan/plan-progress.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { questionSeconds } from '#src/domain/plan/question-seconds.ts'
import { recentDays } from '#src/domain/plan/recent-practice.ts'
import type { DueReview, PlanDay, StudyPlan } from '#src/domain/plan/study-plan.ts'
import { type MovedSkill, whatMoved } from '#src/domain/plan/what-moved.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'

/**
 * Today as it was planned this morning, and what was done of it since. The days after it are planned this morning too,
 * and once today is done, with what it brought.
 */
export interface TodaysPlan {
  readonly plan: StudyPlan
  readonly roleName: string
  readonly today: LocalDay
  /** The first day of the plan; null without one. */
  readonly day: PlanDay | null
  readonly progress: readonly TaskProgress[]
  readonly isDone: boolean
  readonly responses: readonly DayResponse[]
  readonly moved: readonly MovedSkill[]
}

type PlanWishes = Pick<Preferences, 'minutesADay' | 'daysOff'> & { readonly targetDate: string }

/** Everything the plan of a day depends on. */
export interface PlanSource {
  readonly evidence: Evidence
  readonly outline: Outline
  readonly role: RoleOutline
  readonly today: LocalDay
  readonly wishes: PlanWishes
  /** With the person's choice; the constants as they are without. */
  readonly settings?: MeasureSettings
}

/**
 * The plan of a day with what was done of it by `now` (milliseconds since 1970 UTC). Made from what was known in the
 * morning, so that practising does not change it.
 */
export function todaysPlan(source: PlanSource, now: number): TodaysPlan {
  const { evidence, outline, role, today, settings = measureSettings } = source
  const morning = evidenceBeforeDay(evidence, today)
  const gapsOf = (known: Evidence, at: number) =>
    findGaps(known, role, outline, at, settings.gamma.own, settings)
  const before = gapsOf(morning, today.startUtc)
  const asOfMorning = planFrom(source, today, morning, before)
  const day = asOfMorning.kind === 'planned' ? (asOfMorning.days[0] ?? null) : null
  const responses = dayResponses(evidence, today)
  const progress = planProgress(day?.tasks ?? [], responses, planSettings)
  const after = responses.length === 0 ? before : gapsOf(evidence, Math.max(now, today.startUtc))
  const moved = whatMoved(before.rows, after.rows, responses)
  const isDone = isDayDone(progress)
  const plan = isDone
    ? withLaterDays(asOfMorning, planFrom(source, localDayOf(today.endUtc), evidence, after))
    : asOfMorning
  return { plan, roleName: role.name, today, day, progress, isDone, responses, moved }
}

/** The plan from a day on, by what is known then. */
function planFrom(source: PlanSource, from: LocalDay, known: Evidence, report: GapReport): StudyPlan {
  return makePlan(
    {
      ...recentDays(known, from.day, planSettings),
      ...source.wishes,
      daysOff: source.wishes.daysOff.split('').map(Number),
      today: from.day,
      rows: report.rows,
      questionSeconds: questionSeconds(source.outline.index),
      reviews: reviewsOf(known, from, source),
      countedResponses: report.summary.counted,
      seed: source.role.id,
    },
    planSettings,
  )
}

/** A day that is done, and the days after it as they are planned with what it brought. */
function withLaterDays(plan: StudyPlan, fromTomorrow: StudyPlan): StudyPlan {
  if (plan.kind !== 'planned' || fromTomorrow.kind !== 'planned') return plan
  return { ...fromTomorrow, days: [...plan.days.slice(0, 1), ...fromTomorrow.days] }
}

/** The questions to review, from a day on, in the order in which they should be asked. */
function reviewsOf(known: Evidence, from: LocalDay, { outline, wishes }: PlanSource): DueReview[] {
  const cards = dueCards(cardsOf(withoutErrata(known, outline.errata), memorySettings), {
    now: from.startUtc,
    targetUtc: localDayStart(wishes.targetDate),
    index: outline.index,
    settings: memorySettings,
  })
  return [...cards.due, ...cards.later].map(({ questionId, skill, expectedSeconds, dueUtc }) => ({
    questionId,
    skill,
    seconds: expectedSeconds,
    dueOnDay: localDayOf(dueUtc).day,
  }))
}
