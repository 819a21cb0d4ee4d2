import type { Evidence } from '#src/domain/learning/evidence.ts'
import { addDays } from '#src/domain/calendar/calendar-day.ts'
import { localDayOf, localDayStart } from '#src/domain/calendar/local-day.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { RecentPractice } from '#src/domain/plan/study-plan.ts'

/** What the evidence says about the days before a plan. */
export interface RecentDays {
  readonly practice: readonly RecentPractice[]
  /** YYYY-MM-DD, local, or null. */
  readonly lastCheckDay: string | null
}

/**
 * Practice with feedback in the days before `today`, by skill, in minutes of expected time (so that a page left open
 * does not count as study), and the last day a readiness check was answered on. What is from the future (a clock set
 * back) counts as of today.
 */
export function recentDays(evidence: Evidence, today: string, settings: PlanSettings): RecentDays {
  const sinceUtc = localDayStart(addDays(today, -settings.recentDays))
  const bySkill = new Map<string, { questions: number; minutes: number; lastUtc: number }>()
  let lastCheckUtc = -Infinity
  for (const encounters of evidence.questions.values()) {
    for (const { standing } of encounters.values()) {
      if (standing?.kind !== 'response') continue
      const { mode, tUtc, skill, expectedSeconds } = standing
      if (mode === 'check') lastCheckUtc = Math.max(lastCheckUtc, tUtc)
      if (mode !== 'practice' || tUtc < sinceUtc) continue
      const had = bySkill.get(skill) ?? { questions: 0, minutes: 0, lastUtc: tUtc }
      bySkill.set(skill, {
        questions: had.questions + 1,
        minutes: had.minutes + (expectedSeconds + settings.feedbackSeconds) / 60,
        lastUtc: Math.max(had.lastUtc, tUtc),
      })
    }
  }
  const dayOf = (utc: number) => {
    const { day } = localDayOf(utc)
    return day < today ? day : today
  }
  const practice = [...bySkill]
    .map(([skill, { lastUtc, ...had }]) => ({ skill, ...had, lastOnDay: dayOf(lastUtc) }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1))
  return { practice, lastCheckDay: lastCheckUtc === -Infinity ? null : dayOf(lastCheckUtc) }
}
