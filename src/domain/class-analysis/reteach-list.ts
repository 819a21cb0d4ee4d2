import type { ClassStandings } from '#src/domain/class-analysis/class-standings.ts'

/** A skill in which students are below the required level. */
export interface ReteachSkill {
  readonly skill: string
  readonly requiredLevel: number
  readonly meets: number
  readonly below: number
  readonly tooEarly: number
  /** Responses discarded as too fast; they say nothing for or against anybody. */
  readonly tooFast: number
  /** Mean expected shortfall of those below, level points. */
  readonly meanShortfall: number
  /** Who is below, widest gap first. */
  readonly studentIds: readonly string[]
}

/**
 * What to teach again: the skills with students below the required level, most students first, among equals the
 * widest mean shortfall, then the order of the map. Who is too early to say is counted but ranks nothing.
 */
export function reteachList({ skills, students }: ClassStandings): ReteachSkill[] {
  return skills
    .flatMap(({ skill, requiredLevel, meets, below, tooEarly, tooFast }, s): ReteachSkill[] => {
      const behind = students
        .flatMap(({ studentId, cells }) => {
          const cell = cells[s]
          return cell?.verdict.kind === 'below' ? [{ studentId, shortfall: cell.expectedShortfall }] : []
        })
        .toSorted((a, b) => b.shortfall - a.shortfall)
      if (behind.length === 0) return []
      const meanShortfall = behind.reduce((sum, { shortfall }) => sum + shortfall, 0) / behind.length
      const studentIds = behind.map(({ studentId }) => studentId)
      return [{ skill, requiredLevel, meets, below, tooEarly, tooFast, meanShortfall, studentIds }]
    })
    .toSorted((a, b) => b.below - a.below || b.meanShortfall - a.meanShortfall)
}
