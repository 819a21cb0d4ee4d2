import type { ComparedSkill, LevelDifference } from '#src/domain/class-analysis/compare-cohorts.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { NamedTable } from '#src/domain/class-view/class-tables.ts'
import { classNames, type Cohort } from '#src/domain/class-view/cohorts.ts'
import type { Cell } from '#src/domain/format/delimited-text.ts'
import { countWords } from '#src/domain/format/count-words.ts'

/** On which side a difference lies, where its band tells: 1 above, -1 below, 0 not to be told. */
export function sideOfDifference({ low, high }: LevelDifference): 1 | 0 | -1 {
  if (low > 0) return 1
  return high < 0 ? -1 : 0
}

/** "higher by 6 (2 to 10)", "not to be told apart: −1 (−5 to 3)". */
export function differenceWords(difference: LevelDifference): string {
  const { points, low, high } = difference
  const band = `(${whole(low)} to ${whole(high)})`
  switch (sideOfDifference(difference)) {
    case 1:
      return `higher by ${whole(points)} ${band}`
    case -1:
      return `lower by ${whole(-points)} ${band}`
    case 0:
      return `not to be told apart: ${whole(points)} ${band}`
  }
}

function whole(points: number): string {
  const rounded = Math.round(points)
  return rounded < 0 ? `−${-rounded}` : String(Math.abs(rounded))
}

/** What the numbers of a page are pooled over: "2 assignments and 3 classes"; empty where there is one of each. */
export function pooledWords(reading: Pick<ClassReading, 'assignments' | 'students'>): string {
  const parts = [
    [reading.assignments.length, 'assignment', 'assignments'],
    [classNames(reading).length, 'class', 'classes'],
  ] as const
  return parts
    .flatMap(([count, one, many]) => (count > 1 ? [countWords(count, one, many)] : []))
    .join(' and ')
}

/** A comparison to take along: one line for each skill and part. */
export function comparisonTable(
  rows: readonly ComparedSkill[],
  cohorts: readonly Pick<Cohort, 'title' | 'members'>[],
  reference: number,
  skillNames: ReadonlyMap<string, string>,
): NamedTable {
  const head = ['Skill', 'Required level', 'Part', 'Students', 'Below', 'Too early to say', 'Meets']
  const levels = ['With responses', 'Too fast', 'Level', '80 % from', '80 % to', 'Mean from', 'Mean to']
  const differences = ['Compared with', 'Difference', 'Difference from', 'Difference to']
  const lines = rows.flatMap(({ skill, requiredLevel, cells }) =>
    cells.map(({ estimate, difference, below, tooEarly, meets, tooFast }, at): (Cell | null)[] => [
      skillNames.get(skill) ?? skill,
      requiredLevel,
      cohorts[at]?.title ?? '',
      cohorts[at]?.members.length ?? null,
      below,
      tooEarly,
      meets,
      estimate?.students ?? 0,
      tooFast,
      estimate?.level ?? null,
      estimate?.levelLow ?? null,
      estimate?.levelHigh ?? null,
      estimate?.meanLow ?? null,
      estimate?.meanHigh ?? null,
      difference === null ? '' : (cohorts[reference]?.title ?? ''),
      difference?.points ?? null,
      difference?.low ?? null,
      difference?.high ?? null,
    ]),
  )
  const table = { head: [...head, ...levels, ...differences], rows: lines }
  return { id: 'side-by-side', title: 'Side by side', table }
}
