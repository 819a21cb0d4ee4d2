import type { StoredResult } from '#src/domain/assignment/class-record.ts'
import { cleanLine } from '#src/domain/format/clean-line.ts'
import { studentIdOf, type Taker } from '#src/domain/class-reading/person-name.ts'
import type { ResultFile } from '#src/domain/class-reading/class-reading.ts'

/** A result with whose it is and where it counts, before anything is scored. */
export interface PlacedResult extends Taker {
  readonly result: StoredResult
  readonly studentId: string
  /** Characters taken out of name and class. */
  readonly removed: number
  readonly place: ResultFile['place']
  /** The result that took its place. */
  readonly supersededBy: StoredResult | null
}

/**
 * Whose each result is and where it counts. Of one attempt under one name the file that knows more of it counts: the
 * one with the later event, then the one closed later. `readVersions` has the version that is read of each assignment.
 */
export function placeResults(
  results: readonly StoredResult[],
  readVersions: ReadonlyMap<string, string>,
): readonly PlacedResult[] {
  const unique = new Map(results.map(result => [result.resultId, result]))
  const taken = [...unique.values()].map(result => ({ result, ...takerOf(result) }))
  const newest = new Map<string, StoredResult>()
  for (const { result, studentId, attemptId } of taken) {
    const key = `${studentId} ${attemptId}`
    const before = newest.get(key)
    if (before === undefined || compareAge(before, result) < 0) newest.set(key, result)
  }
  return taken
    .map(one => {
      const latest = newest.get(`${one.studentId} ${one.attemptId}`) ?? one.result
      const supersededBy = latest === one.result ? null : latest
      return { ...one, supersededBy, place: supersededBy ? 'superseded' : placeOf(one.result, readVersions) }
    })
    .sort((a, b) => compareArrival(a.result, b.result))
}

/** Orders results by when they came; those that came together by their ids, which are random. */
function compareArrival(a: StoredResult, b: StoredResult): number {
  return a.receivedUtc - b.receivedUtc || (a.resultId < b.resultId ? -1 : 1)
}

function takerOf({
  payload,
}: StoredResult): Taker & { readonly studentId: string; readonly removed: number } {
  const name = cleanLine(payload.attempt.assignment?.name ?? '')
  const className = cleanLine(payload.attempt.assignment?.className ?? '')
  const { attemptId } = payload.attempt
  const taker = { name: name.text, className: className.text, deviceId: payload.deviceId, attemptId }
  return { ...taker, studentId: studentIdOf(taker), removed: name.removed + className.removed }
}

/** Negative where `b` knows more of the attempt than `a`. */
function compareAge(a: StoredResult, b: StoredResult): number {
  const last = ({ payload }: StoredResult) =>
    payload.events.reduce((most, { seq }) => Math.max(most, seq), -1)
  const bySeal = a.payload.sealedUtc - b.payload.sealedUtc
  return last(a) - last(b) || bySeal || (a.resultId < b.resultId ? -1 : 1)
}

function placeOf(
  { assignmentId, payload }: StoredResult,
  readVersions: ReadonlyMap<string, string>,
): ResultFile['place'] {
  const version = readVersions.get(assignmentId)
  if (version === undefined) return 'other-assignment'
  return payload.attempt.assignment?.assignmentHash === version ? 'read' : 'other-version'
}
