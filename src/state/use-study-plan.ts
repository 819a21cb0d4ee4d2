import { useMemo, useState } from 'react'
import type { Outline, RoleOutline } from '#src/domain/catalog/outline.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { cardsOf } from '#src/domain/memory/cards.ts'
import { dueCards } from '#src/domain/memory/due.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { type DayResponse, dayResponses } from '#src/domain/plan/day-responses.ts'
import { evidenceBeforeDay } from '#src/domain/learning/evidence-as-of.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import { addDays } from '#src/domain/calendar/calendar-day.ts'
import { type LocalDay, localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'
import { makePlan } from '#src/domain/plan/make-plan.ts'
import { isDayDone, planProgress, type TaskProgress } from '#src/domain/plan/plan-progress.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { questionSeconds } from '#src/domain/plan/question-seconds.ts'
import { recentDays } from '#src/domain/plan/recent-practice.ts'
import type { DueReview, PlanDay, StudyPlan } from '#src/domain/plan/study-plan.ts'
import { type MovedSkill, whatMoved } from '#src/domain/plan/what-moved.ts'
import type { Preferences } from '#src/domain/settings/preferences.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { useLocalDay } from '#src/state/use-local-day.ts'

/** The plan as it was made this morning, and what was done of it since. */
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
interface PlanSource {
  readonly evidence: Evidence
  readonly outline: Outline
  readonly role: RoleOutline
  readonly today: LocalDay
  readonly wishes: PlanWishes
}

/** Null until the store is open, and as long as there is no target date. */
export function useStudyPlan(): TodaysPlan | null {
  const evidence = useApp(state => state.evidence)
  const outline = useApp(state => state.outline)
  const isOpening = useApp(state => state.health.kind === 'opening')
  const { targetDate, minutesADay, daysOff } = useApp(state => state.preferences)
  const role = useCurrentRole()
  const today = useLocalDay()
  const [now] = useState(useApp(state => state.now))
  return useMemo(() => {
    if (isOpening || targetDate === null) return null
    // A day that no month has, such as 31 February, is read as the day it would be.
    const wishes = { targetDate: addDays(targetDate, 0), minutesADay, daysOff }
    return todaysPlan({ evidence, outline, role, today, wishes }, now)
  }, [evidence, outline, isOpening, targetDate, minutesADay, daysOff, role, today, now])
}

function todaysPlan(source: PlanSource, now: number): TodaysPlan {
  const { evidence, outline, role, today } = source
  const morning = evidenceBeforeDay(evidence, today)
  const gapsOf = (known: Evidence, at: number) =>
    findGaps(known, role, outline, at, measureSettings.gamma.own, measureSettings)
  const before = gapsOf(morning, today.startUtc)
  const plan = makePlan(
    {
      ...recentDays(morning, today.day, planSettings),
      ...source.wishes,
      daysOff: source.wishes.daysOff.split('').map(Number),
      today: today.day,
      rows: before.rows,
      questionSeconds: questionSeconds(outline.index),
      reviews: reviewsOf(morning, source),
      countedResponses: before.summary.counted,
      seed: role.id,
    },
    planSettings,
  )
  const day = plan.kind === 'planned' ? (plan.days[0] ?? null) : null
  const responses = dayResponses(evidence, today)
  const progress = planProgress(day?.tasks ?? [], responses, planSettings)
  const after = responses.length === 0 ? before : gapsOf(evidence, Math.max(now, today.startUtc))
  const moved = whatMoved(before.rows, after.rows, responses)
  const isDone = isDayDone(progress)
  return { plan, roleName: role.name, today, day, progress, isDone, responses, moved }
}

/** The questions to review, now and in the days to come, in the order in which they should be asked. */
function reviewsOf(morning: Evidence, { outline, today, wishes }: PlanSource): DueReview[] {
  const cards = dueCards(cardsOf(withoutErrata(morning, outline.errata), memorySettings), {
    now: today.startUtc,
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
