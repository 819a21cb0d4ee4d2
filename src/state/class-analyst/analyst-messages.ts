import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { CalibrationRequest, CalibrationResult } from '#src/domain/class-analysis/recalibrate.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'

/** What the page asks of the worker, one thing after the other. Both are of one build, so neither checks the other. */
export type AnalystRequest =
  /** Divides a class that was held against a role. */
  | {
      readonly kind: 'groups'
      readonly standings: ClassStandings
      readonly size: number
      readonly seed: string
    }
  /** Finds the difficulties of questions anew. */
  | { readonly kind: 'recalibration'; readonly request: CalibrationRequest }

/** How far a recalibration is: its round, and the largest change in it, logits. */
export interface CalibrationStep {
  readonly round: number
  readonly change: number
}

/** What the worker answers to each request, in their order. */
export type AnalystAnswer =
  | { readonly kind: 'recalibration'; readonly result: CalibrationResult }
  | { readonly kind: 'groups'; readonly groups: StudyGroups }

/** What the worker tells the page: answers, and steps in between. */
export type AnalystReply = AnalystAnswer | { readonly kind: 'step'; readonly step: CalibrationStep }
