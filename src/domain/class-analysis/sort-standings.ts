import type {
  ClassStandings,
  SkillStanding,
  StandingCell,
  StudentStanding,
} from '#src/domain/class-analysis/class-standings.ts'

/**
 * How to order the students of a map: as they came; most skills below first, among equals the widest total shortfall;
 * by total shortfall alone; or by their level in one skill, lowest first.
 */
export type StudentOrder =
  | { readonly by: 'given' }
  | { readonly by: 'below' }
  | { readonly by: 'shortfall' }
  | { readonly by: 'skill'; readonly skill: string }

/** How to order its skills: as in the tree; most students below first; or by the level of the class, lowest first. */
export type SkillOrder = 'given' | 'below' | 'level'

/** The students in this order; equals stay as they came. An unknown skill orders nothing. */
export function sortStudents({ students, skills }: ClassStandings, order: StudentOrder): StudentStanding[] {
  switch (order.by) {
    case 'given':
      return [...students]
    case 'below':
      return students.toSorted((a, b) => b.below - a.below || totalShortfall(b) - totalShortfall(a))
    case 'shortfall':
      return students.toSorted((a, b) => totalShortfall(b) - totalShortfall(a))
    case 'skill': {
      const column = skills.findIndex(({ skill }) => skill === order.skill)
      const level = ({ cells }: StudentStanding) => measuredLevel(cells[column])
      return students.toSorted((a, b) => compareUp(level(a), level(b)))
    }
  }
}

/** The skills in this order, each with its position in the cells of a student; equals stay as they came. */
export function sortSkills(
  { skills, students }: ClassStandings,
  order: SkillOrder,
): { readonly skill: SkillStanding; readonly column: number }[] {
  const all = skills.map((skill, column) => ({ skill, column, shortfall: 0 }))
  for (const one of all) {
    one.shortfall = students.reduce((sum, { cells }) => sum + (cells[one.column]?.expectedShortfall ?? 0), 0)
  }
  switch (order) {
    case 'given':
      break
    case 'below':
      all.sort((a, b) => b.skill.below - a.skill.below || b.shortfall - a.shortfall)
      break
    case 'level':
      all.sort((a, b) => compareUp(a.skill.estimate?.level ?? Infinity, b.skill.estimate?.level ?? Infinity))
      break
  }
  return all.map(({ skill, column }) => ({ skill, column }))
}

/** Over the skills with responses of the student's own: the rest is what anybody like them might lack. */
function totalShortfall({ cells }: StudentStanding): number {
  return cells.reduce((sum, cell) => sum + (cell.counted > 0 ? cell.expectedShortfall : 0), 0)
}

/** Where nothing was measured the student comes last. */
function measuredLevel(cell: StandingCell | undefined): number {
  return cell && cell.counted > 0 ? cell.eap : Infinity
}

/** Infinity less Infinity is no order. */
function compareUp(a: number, b: number): number {
  return a === b ? 0 : a - b
}
