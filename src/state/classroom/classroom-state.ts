import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { ClassProblem } from '#src/state/classroom/class-problem.ts'
import type { CollectedFile, CollectEnd } from '#src/state/classroom/collect-results.ts'

/** A class as it can be shown. */
export type ClassView =
  /** Read for the first time: so many results of so many are scored. */
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  /** `isCurrent` false: something was changed since, and it is being read again. */
  | { readonly kind: 'class'; readonly reading: ClassReading; readonly isCurrent: boolean }
  | ClassProblem

/** Files being taken in, or the last ones that were. */
export interface Collecting {
  /** Opened of those dropped; a zip counts as one. */
  readonly done: number
  readonly of: number
  readonly files: readonly CollectedFile[]
  /** Null while it goes on. */
  readonly end: CollectEnd | null
}

/** What the pages of classes share. */
export interface ClassroomState {
  /** By `classKey`. */
  readonly views: ReadonlyMap<string, ClassView>
  /** Names are hidden for projecting. */
  readonly hidesNames: boolean
  /** Corrections count as they stood then, milliseconds since 1970 UTC; null: as they stand now. */
  readonly asOfUtc: number | null
  /** Versions of assignments read instead of the newest. */
  readonly versions: ReadonlyMap<string, string>
  readonly collecting: Collecting | null
  /** Assignments of which there are results here, and nothing else. */
  readonly strays: readonly string[]
}

/** Names assignments read together. */
export function classKey(assignmentIds: readonly string[]): string {
  return assignmentIds.join(',')
}
