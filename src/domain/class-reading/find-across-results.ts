import { grouped } from '#src/domain/class-reading/grouped.ts'
import { foldedName, isSameClass } from '#src/domain/class-reading/person-name.ts'
import type { ResultFinding } from '#src/domain/class-reading/result-finding.ts'
import type { PlacedResult } from '#src/domain/class-reading/place-results.ts'

/** What results show only beside one another, by result id. `attemptsAllowed` by assignment id. */
export function findAcrossResults(
  placed: readonly PlacedResult[],
  attemptsAllowed: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly ResultFinding[]> {
  const sameAttempt = grouped(placed, ({ attemptId }) => attemptId)
  const sameFold = grouped(placed, ({ name }) => foldedName(name))
  const tries = triesOf(placed)
  return new Map(
    placed.map(one => {
      const folded = foldedName(one.name)
      const namesakes = folded === '' ? [] : (sameFold.get(folded) ?? [])
      return [
        one.result.resultId,
        [
          ...nameFindings('two-names', one, sameAttempt.get(one.attemptId) ?? []),
          ...nameFindings(
            'similar-name',
            one,
            namesakes.filter(other => isSameClass(one, other)),
          ),
          ...tryFindings(one, tries, attemptsAllowed),
        ],
      ]
    }),
  )
}

function nameFindings(
  kind: 'two-names' | 'similar-name',
  { studentId }: PlacedResult,
  group: readonly PlacedResult[],
): ResultFinding[] {
  const others = new Set(group.flatMap(other => (other.studentId === studentId ? [] : [shownName(other)])))
  return others.size === 0 ? [] : [{ kind, others: [...others].sort() }]
}

/** Name and class on one line. */
function shownName({ name, className }: Pick<PlacedResult, 'name' | 'className'>): string {
  const shown = name === '' ? 'no name' : name
  return className === '' ? shown : `${shown}, ${className}`
}

/** Attempt ids of each student at each assignment, oldest first. */
function triesOf(placed: readonly PlacedResult[]): ReadonlyMap<string, readonly string[]> {
  const started = placed
    .filter(({ place }) => place === 'read')
    .toSorted((a, b) => startOf(a) - startOf(b) || (a.attemptId < b.attemptId ? -1 : 1))
  const groups = grouped(started, tryKey)
  return new Map([...groups].map(([key, group]) => [key, group.map(({ attemptId }) => attemptId)]))
}

function startOf({ result }: PlacedResult): number {
  return result.payload.attempt.startedUtc
}

function tryKey({ studentId, result }: PlacedResult): string {
  return `${studentId} ${result.assignmentId}`
}

function tryFindings(
  one: PlacedResult,
  tries: ReadonlyMap<string, readonly string[]>,
  attemptsAllowed: ReadonlyMap<string, number>,
): ResultFinding[] {
  const allowed = attemptsAllowed.get(one.result.assignmentId) ?? Infinity
  const place = (tries.get(tryKey(one)) ?? []).indexOf(one.attemptId) + 1
  return one.place === 'read' && place > allowed ? [{ kind: 'too-many-attempts', place, allowed }] : []
}
