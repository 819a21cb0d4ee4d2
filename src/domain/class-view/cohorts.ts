import type { ClassMember } from '#src/domain/class-analysis/class-standings.ts'
import type { ClassReading, ClassStudent } from '#src/domain/class-reading/class-reading.ts'
import { attemptsAlone } from '#src/domain/learning/attempts-alone.ts'

/** What a class is parted by, to be compared: its assignments, the class names its students gave, or both at once. */
export const cohortRules = ['assignments', 'classes', 'both'] as const
export type CohortRule = (typeof cohortRules)[number]

/** A part of a class. */
export interface Cohort {
  /** Fit for a key; the same for the same part of the same class. */
  readonly id: string
  readonly title: string
  /** Its students, each with what they gave in it alone. */
  readonly members: readonly ClassMember[]
}

type Parts = Pick<ClassReading, 'assignments' | 'students'>

/** What this class can be parted by: all that gives at least two parts. */
export function rulesFor(reading: Parts): readonly CohortRule[] {
  const isParted = { assignments: reading.assignments.length > 1, classes: classNames(reading).length > 1 }
  return cohortRules.filter(rule =>
    rule === 'both' ? isParted.assignments && isParted.classes : isParted[rule],
  )
}

/** The class names students gave, each in the spelling met first; those that differ in case alone are one. */
export function classNames({ students }: Pick<ClassReading, 'students'>): readonly string[] {
  const byKey = new Map<string, string>()
  for (const { className } of students) {
    if (!byKey.has(classKey(className))) byKey.set(classKey(className), className)
  }
  return [...byKey.values()].toSorted((a, b) => collator.compare(a, b))
}

const collator = new Intl.Collator('en', { numeric: true })

function classKey(className: string): string {
  return className.normalize('NFKC').toLowerCase()
}

/**
 * The parts of a class, assignments in their order and classes by name; parts of nobody are left out. In a part by
 * assignment a student has what they gave in that assignment alone, with the weight it has in the whole class: a repeat
 * stays a repeat.
 */
export function cohortsOf(reading: Parts, rule: CohortRule): readonly Cohort[] {
  const assignments = rule === 'classes' ? [null] : reading.assignments
  const classes = rule === 'assignments' ? [null] : classNames(reading)
  return assignments
    .flatMap(assignment =>
      classes.map((className): Cohort => {
        const own = reading.students.filter(
          student => className === null || classKey(student.className) === classKey(className),
        )
        const titles = [assignment?.title, className === '' ? 'no class' : className]
        return {
          id: JSON.stringify([assignment?.id ?? null, className]),
          title: titles.filter(title => typeof title === 'string').join(', '),
          members: own.flatMap(student => memberIn(student, assignment?.id ?? null)),
        }
      }),
    )
    .filter(({ members }) => members.length > 0)
}

function memberIn(
  { studentId, attempts, evidence }: ClassStudent,
  assignmentId: string | null,
): ClassMember[] {
  if (assignmentId === null) return [{ studentId, evidence }]
  const own = attempts.filter(attempt => attempt.assignmentId === assignmentId)
  if (own.length === 0) return []
  const ids = new Set(own.map(({ attemptId }) => attemptId))
  return [{ studentId, evidence: attemptsAlone(evidence, ids) }]
}

/** How many students are in more than one of these parts. */
export function inSeveral(cohorts: readonly Cohort[]): number {
  const counts = new Map<string, number>()
  for (const { members } of cohorts) {
    for (const { studentId } of members) counts.set(studentId, (counts.get(studentId) ?? 0) + 1)
  }
  return [...counts.values()].filter(count => count > 1).length
}
