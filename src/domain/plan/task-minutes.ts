import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanRequest } from '#src/domain/plan/study-plan.ts'
import { typicalSeconds } from '#src/domain/question/typical-seconds.ts'

/** Whole minutes that hold so many seconds. */
export function minutesOf(seconds: number): number {
  return Math.ceil(seconds / 60)
}

/** The minutes of all together. */
export function minutesTogether(parts: readonly { readonly minutes: number }[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** Whole minutes of a drill of so many questions over these skills, feedback included. */
export function drillMinutes(
  questions: number,
  skills: readonly string[],
  { questionSeconds }: Pick<PlanRequest, 'questionSeconds'>,
  settings: PlanSettings,
): number {
  const usual = typicalSeconds['single-choice']
  const slowest = Math.max(...skills.map(skill => questionSeconds.get(skill) ?? usual))
  return minutesOf(questions * (slowest + settings.feedbackSeconds))
}

/** Seconds of a question of the role on average, feedback included. */
export function meanQuestionSeconds(
  { rows, questionSeconds }: Pick<PlanRequest, 'rows' | 'questionSeconds'>,
  settings: PlanSettings,
): number {
  const usual = typicalSeconds['single-choice']
  const sum = rows.reduce((total, { skill }) => total + (questionSeconds.get(skill) ?? usual), 0)
  return sum / Math.max(1, rows.length) + settings.feedbackSeconds
}
