import type { GapRow } from '#src/domain/measure/gap-report.ts'
import type { Verdict } from '#src/domain/measure/verdict.ts'
import type { DayResponse } from '#src/domain/plan/day-responses.ts'

/** How a skill stands at a time. */
interface Standing {
  /** 0..100 */
  readonly level: number
  readonly verdict: Verdict['kind']
}

/** A skill asked about today: as it stood when the day began and as it stands now. */
export interface MovedSkill {
  readonly skill: string
  readonly name: string
  readonly before: Standing
  readonly after: Standing
  readonly isNewVerdict: boolean
  /** Questions of the skill responded to today. */
  readonly responses: number
}

type MovingRow = Pick<GapRow, 'skill' | 'name' | 'verdict'> & {
  readonly estimate: Pick<GapRow['estimate'], 'level'>
}

/** What today's responses moved: new verdicts first, then by how far the level moved. */
export function whatMoved(
  before: readonly MovingRow[],
  after: readonly MovingRow[],
  responses: readonly DayResponse[],
): MovedSkill[] {
  const earlier = new Map(before.map(row => [row.skill, standingOf(row)]))
  return after
    .flatMap(row => {
      const { skill, name } = row
      const count = responses.filter(response => response.skill === skill).length
      const was = earlier.get(skill)
      if (count === 0 || was === undefined) return []
      const is = standingOf(row)
      return [
        { skill, name, before: was, after: is, isNewVerdict: is.verdict !== was.verdict, responses: count },
      ]
    })
    .sort((a, b) => Number(b.isNewVerdict) - Number(a.isNewVerdict) || wayOf(b) - wayOf(a))
}

function standingOf({ estimate, verdict }: MovingRow): Standing {
  return { level: estimate.level, verdict: verdict.kind }
}

function wayOf({ before, after }: MovedSkill): number {
  return Math.abs(after.level - before.level)
}
