import type { GapRow } from '#src/domain/measure/gap-report.ts'

/** What the plan needs to know of a skill the role requires. */
export type PlanRow = Pick<
  GapRow,
  'skill' | 'name' | 'domain' | 'importance' | 'expectedShortfall' | 'verdict' | 'askable'
>

/** A question to review. */
export interface DueReview {
  readonly questionId: string
  readonly skill: string
  /** Expected time. */
  readonly seconds: number
  /** YYYY-MM-DD, local; in the past when it is overdue. */
  readonly dueOnDay: string
}

/** How much a skill was practised lately. */
export interface RecentPractice {
  readonly skill: string
  /** From as many as a drill has on, the skill has had its turn. */
  readonly questions: number
  readonly minutes: number
  /** YYYY-MM-DD, local */
  readonly lastOnDay: string
}

/** What a plan is made of. Everything is as it was when the day began. */
export interface PlanRequest {
  /** YYYY-MM-DD, local, as all days here. */
  readonly today: string
  readonly targetDate: string
  /** Whole minutes, 5 to 240. */
  readonly minutesADay: number
  /** Weekdays without study, 0 (Sunday) to 6. */
  readonly daysOff: readonly number[]
  /** The skills the role requires, against the evidence. */
  readonly rows: readonly PlanRow[]
  /** Seconds a question of each skill takes on average, by skill id; a skill that is not in it has no questions. */
  readonly questionSeconds: ReadonlyMap<string, number>
  /** In the order in which they should be asked. */
  readonly reviews: readonly DueReview[]
  readonly practice: readonly RecentPractice[]
  /** The last day a readiness check was answered, or null. */
  readonly lastCheckDay: string | null
  /** Responses that count, over all skills of the role. */
  readonly countedResponses: number
  /** Decides among equals. */
  readonly seed: string
}

/** Something to do. `minutes` is whole and what the day has to give; `why` is a sentence made of numbers. */
export type PlanTask = { readonly minutes: number; readonly why: string } & (
  | { readonly kind: 'review'; readonly questionIds: readonly string[] }
  | { readonly kind: 'check'; readonly questions: number }
  | { readonly kind: 'exam-rehearsal'; readonly questions: number; readonly skills: readonly string[] }
  | InterviewRehearsal
  | {
      readonly kind: 'drill'
      readonly skill: string
      readonly name: string
      readonly questions: number
    }
  | Read
)

/** Reading up on soft skills, and questions on them (0 where the minutes allow none). */
interface InterviewRehearsal {
  readonly kind: 'interview-rehearsal'
  readonly skills: readonly string[]
  readonly names: readonly string[]
  readonly questions: number
}

/** `part` chooses among the sub-topics and sections of the skill, see `readingOf`. */
interface Read {
  readonly kind: 'read'
  readonly skill: string
  readonly name: string
  readonly part: number
}

/** One day of the plan. */
export interface PlanDay {
  readonly day: string
  /** Days to the target date. */
  readonly daysLeft: number
  /** `light` days are the last before the date; on days `off` there is nothing to do. */
  readonly kind: 'study' | 'light' | 'off'
  /** What the tasks may take together. */
  readonly minutes: number
  readonly tasks: readonly PlanTask[]
}

/** A plan, or why there is none. */
export type StudyPlan =
  | {
      readonly kind: 'planned'
      readonly targetDate: string
      /** From today to the day before the target date, eight weeks at most. */
      readonly days: readonly PlanDay[]
      /** Days before the date that come after the last one planned. */
      readonly laterDays: number
      /** Names of skills of importance that get no drill in these days, what lacks most first. */
      readonly leftOut: readonly string[]
    }
  | { readonly kind: 'date-passed' }
  | { readonly kind: 'date-today' }
  | { readonly kind: 'no-minutes' }
  | { readonly kind: 'no-skills' }
