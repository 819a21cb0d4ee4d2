import type { Erratum } from '#src/domain/catalog/errata.ts'
import { byStart } from '#src/domain/class-reading/class-attempts.ts'
import type { ClassStudent, ScoredAttempt } from '#src/domain/class-reading/class-reading.ts'
import type { PlacedResult } from '#src/domain/class-reading/place-results.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { withoutErrata } from '#src/domain/learning/without-errata.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'

/** Students in the making. */
export interface StudentList {
  /** Adds an attempt that is read, with its events as scored here. */
  add(one: PlacedResult, attempt: ScoredAttempt, events: readonly LearnerEvent[]): void
  /** All of them by name. */
  list(): readonly ClassStudent[]
}

/** Gathers students from their attempts; `numbers` has the number of each person. */
export function gatherStudents(
  numbers: ReadonlyMap<string, number>,
  errata: readonly Erratum[],
): StudentList {
  const byId = new Map<string, ClassStudent>()
  return {
    add({ studentId, name, className }, attempt, events) {
      const before = byId.get(studentId)
      byId.set(studentId, {
        studentId,
        name,
        className,
        number: numbers.get(studentId) ?? 0,
        attempts: [...(before?.attempts ?? []), attempt].sort(byStart),
        evidence: foldEvents(events, before?.evidence ?? emptyEvidence),
      })
    },
    list: () =>
      [...byId.values()]
        .map(student => ({ ...student, evidence: withoutErrata(student.evidence, errata) }))
        .sort(byName),
  }
}

/** The number of each person: their place in the order in which first results arrived, from 1. */
export function numbersOf(inOrderOfArrival: readonly PlacedResult[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const { studentId } of inOrderOfArrival) {
    if (!numbers.has(studentId)) numbers.set(studentId, numbers.size + 1)
  }
  return numbers
}

/** One order for all, whatever the language of the browser. */
const collator = new Intl.Collator('en', { numeric: true })

function byName(a: ClassStudent, b: ClassStudent): number {
  const order = collator.compare(a.name, b.name) || collator.compare(a.className, b.className)
  return order || a.number - b.number
}
