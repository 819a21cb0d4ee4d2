import { measureSettings } from '#src/domain/measure/measure-settings.ts'

/** The constants of the study plan. All are judgement. */
export interface PlanSettings {
  /** Seconds on top of the expected time for reading the feedback. */
  readonly feedbackSeconds: number
  /** Due reviews take at most this share of a day, so that a heap of them does not stop all new practice. */
  readonly reviewShare: number
  /** The same on the day of the exam rehearsal. */
  readonly reviewShareAtRehearsal: number
  /**
   * Questions of one skill in one drill: three, because a verdict needs three responses and every newer sitting
   * halves the older ones (measurement.md sections 2.5 and 2.9); and the most before another skill has its turn.
   */
  readonly drill: { readonly least: number; readonly most: number; readonly usualSkills: number }
  /** Minutes in which practice halves the expected shortfall of a skill: gives diminishing returns. */
  readonly halvingMinutes: number
  /** What practice is worth in a skill drilled the day before, or with fewer fresh questions than a drill. */
  readonly factor: { readonly dayAfter: number; readonly spent: number }
  /** Practice of so many days counts as practice already had. */
  readonly recentDays: number
  /** A short read, on days of at least so many minutes. */
  readonly read: { readonly minutes: number; readonly fromMinutes: number }
  readonly check: CheckPlacing
  /** Days before the target date. */
  readonly examRehearsal: { readonly daysBefore: number; readonly mostQuestions: number }
  readonly interviewRehearsal: { readonly daysBefore: number; readonly domain: string }
  /** The last days before the date and the share of the minutes they may take. */
  readonly light: { readonly days: number; readonly share: number }
  /** The plan is made for so many days at most: eight weeks. */
  readonly horizonDays: number
}

/** When the readiness check comes: at the start, and halfway from the last one to the date. */
export interface CheckPlacing {
  /** Who has this many counted responses and never took a check has found another start. */
  readonly startBelowResponses: number
  /** A second check needs so many days since the last one, and so many days left. */
  readonly leastDaysApart: number
  readonly leastDaysLeft: number
  /** Without a first check, the check comes so many days before the date. */
  readonly daysBefore: number
  readonly mostMinutes: number
  /** From so many responses on, the check of a day counts as done: it may be stopped at any time. */
  readonly doneFrom: number
}

/** The settings in force. */
export const planSettings: PlanSettings = {
  feedbackSeconds: 20,
  reviewShare: 0.5,
  reviewShareAtRehearsal: 0.2,
  drill: { least: measureSettings.floor.usual, most: 8, usualSkills: 2 },
  halvingMinutes: 40,
  factor: { dayAfter: 0.5, spent: 0.5 },
  recentDays: 14,
  read: { minutes: 4, fromMinutes: 20 },
  check: {
    startBelowResponses: 15,
    leastDaysApart: 5,
    leastDaysLeft: 4,
    daysBefore: 7,
    mostMinutes: 45,
    doneFrom: 10,
  },
  examRehearsal: { daysBefore: 3, mostQuestions: 60 },
  interviewRehearsal: { daysBefore: 2, domain: 'soft-skills' },
  light: { days: 2, share: 0.5 },
  horizonDays: 56,
}
