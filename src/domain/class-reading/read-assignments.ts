import type { Assignment } from '#src/domain/assignment/assignment.ts'
import type { ClassRecordOf, RosterEntry } from '#src/domain/assignment/class-record.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import type { ClassReading, ReadAssignment } from '#src/domain/class-reading/class-reading.ts'
import { grouped } from '#src/domain/class-reading/grouped.ts'
import { foldedName, isSameClass } from '#src/domain/class-reading/person-name.ts'
import type { PlacedResult } from '#src/domain/class-reading/place-results.ts'

/** What is read of an assignment, with the roster it was handed out to. */
export interface AssignmentInHand {
  readonly read: ReadAssignment
  /** Id of the key it has results sealed to; null as `assignment`. */
  readonly kid: string | null
  /** By folded name: a roster is asked once for each result. */
  readonly roster: ReadonlyMap<string, readonly RosterEntry[]>
}

/** The assignments in the order wanted; of each the newest version handed out, or the one in `versions`. */
export function assignmentsInHand(
  wanted: readonly string[],
  records: readonly ClassRecordOf<'assignment'>[],
  versions: ReadonlyMap<string, string>,
): readonly AssignmentInHand[] {
  return wanted.map(id => {
    const value = records.find(record => record.id === id)?.value
    const handedOut = value?.versions ?? []
    const read = handedOut.find(({ hash }) => hash === versions.get(id)) ?? handedOut.at(-1)
    return {
      read: {
        id,
        title: read?.assignment.title ?? value?.form.title ?? '',
        assignment: read?.assignment ?? null,
        readVersion: read?.hash ?? null,
        versions: handedOut.map(({ hash }) => hash),
        asked: read === undefined ? null : askedBy(read.assignment),
      },
      kid: read === undefined ? null : keyId(read.assignment.key),
      roster: grouped(value?.roster ?? [], ({ name }) => foldedName(name)),
    }
  })
}

function askedBy({ questions }: Assignment): number | null {
  switch (questions.kind) {
    case 'fixed':
      return questions.list.length
    case 'drawn':
      return questions.rows.reduce((sum, { count }) => sum + count, 0)
    case 'check':
      return null
  }
}

/** Those on the rosters of whom nothing came, of any version. */
export function missingOf(
  assignments: readonly AssignmentInHand[],
  placed: readonly PlacedResult[],
): ClassReading['missing'] {
  const byAssignment = grouped(placed, ({ result }) => result.assignmentId)
  return assignments.flatMap(({ read: { id: assignmentId }, roster }) => {
    const came = grouped(byAssignment.get(assignmentId) ?? [], ({ name }) => foldedName(name))
    return [...roster].flatMap(([folded, entries]) =>
      entries
        .filter(entry => !came.get(folded)?.some(one => isSameClass(one, entry)))
        .map(entry => ({ assignmentId, entry })),
    )
  })
}

/** Minutes of extra time the roster gives somebody. */
export function extraMinutesOf(
  { roster }: AssignmentInHand,
  one: Pick<PlacedResult, 'name' | 'className'>,
): number {
  const entries = roster.get(foldedName(one.name)) ?? []
  return Math.max(0, ...entries.filter(entry => isSameClass(one, entry)).map(entry => entry.extraMinutes))
}
