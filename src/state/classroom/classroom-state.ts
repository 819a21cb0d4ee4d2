import { type ClassAddress, classAddress, readClassAddress } from '#src/domain/class-paths.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { ClassProblem } from '#src/state/classroom/class-problem.ts'
import type { CollectedFile, CollectEnd } from '#src/state/classroom/collect-results.ts'

/** A class as it can be shown. */
export type ClassView =
  /** Read for the first time: so many results of so many are scored. */
  | { readonly kind: 'reading'; readonly done: number; readonly of: number }
  /** `isCurrent` false: something was changed since, or another moment is wanted, and it is being read again. */
  | {
      readonly kind: 'class'
      readonly reading: ClassReading
      /** The moment it is of; null: when it was read. */
      readonly asOfUtc: number | null
      readonly isCurrent: boolean
    }
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
  /** By `classAddress`. */
  readonly views: ReadonlyMap<string, ClassView>
  /** Names are hidden for projecting. */
  readonly hidesNames: boolean
  /** Versions of assignments read instead of the newest. */
  readonly versions: ReadonlyMap<string, string>
  readonly collecting: Collecting | null
  /** Assignments of which there are results here, and nothing else. */
  readonly strays: readonly string[]
}

/** What there is of a class: as wanted, or until that is read the same assignments as of another moment. */
export function viewOf(views: ClassroomState['views'], wanted: ClassAddress): ClassView | undefined {
  const exact = views.get(classAddress(wanted))
  if (exact !== undefined) return exact
  const ids = wanted.assignmentIds.join(',')
  const others = [...views].filter(([key]) => readClassAddress(key)?.assignmentIds.join(',') === ids)
  return others.map(([, view]) => view).find(({ kind }) => kind === 'class')
}
