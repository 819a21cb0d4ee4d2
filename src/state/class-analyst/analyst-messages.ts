import type { RoleOutline } from '#src/domain/catalog/outline.ts'
import type { ClassMember, ClassStandings } from '#src/domain/class-analysis/class-standings.ts'
import type { CalibrationRequest, CalibrationResult } from '#src/domain/class-analysis/recalibrate.ts'
import type { StudyGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import type { OverlaidQuestion } from '#src/domain/class-view/overlay-in-force.ts'
import type { SkillTree } from '#src/domain/measure/skill-tree.ts'

/** What a class is held against, and how it is read. */
export interface StandingsRequest {
  readonly tree: SkillTree
  readonly role: RoleOutline
  /** Milliseconds since 1970 UTC. */
  readonly now: number
  /** Difficulties to take instead of the authors'. */
  readonly overlaid: readonly OverlaidQuestion[]
}

/** What the page asks of the worker, one thing after the other. Both are of one build, so neither checks the other. */
export type AnalystRequest =
  /** Students, a few at a time, so that no frame is lost to handing them over. */
  | { readonly kind: 'members'; readonly members: readonly ClassMember[] }
  /** Holds all members so far against a role. */
  | ({ readonly kind: 'standings' } & StandingsRequest)
  /** Divides the class that was held against a role last. */
  | { readonly kind: 'groups'; readonly size: number; readonly seed: string }
  /** Finds the difficulties of questions anew; needs no members. */
  | { readonly kind: 'recalibration'; readonly request: CalibrationRequest }

/** How far a recalibration is: its round, and the largest change in it, logits. */
export interface CalibrationStep {
  readonly round: number
  readonly change: number
}

/** What the worker answers to each request but `members`, in their order. */
export type AnalystAnswer =
  | { readonly kind: 'recalibration'; readonly result: CalibrationResult }
  | { readonly kind: 'standings'; readonly standings: ClassStandings }
  | { readonly kind: 'groups'; readonly groups: StudyGroups }

/** What the worker tells the page: answers, and steps in between. */
export type AnalystReply = AnalystAnswer | { readonly kind: 'step'; readonly step: CalibrationStep }
