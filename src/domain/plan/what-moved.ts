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
  /** How many of them count as evidence: repeats too soon and responses too fast do not. */
  readonly counted: number
}

type MovingRow = Pick<GapRow, 'skill' | 'name' | 'verdict'> & {
  readonly estimate: Pick<GapRow['estimate'], 'level' | 'counted'>
}

/** What today's responses moved: new verdicts first, then by how far the level moved. */
export function whatMoved(
  before: readonly MovingRow[],
  after: readonly MovingRow[],
  responses: readonly DayResponse[],
): MovedSkill[] {
  const earlier = new Map(before.map(row => [row.skill, row]))
  return after
    .flatMap(row => {
      const was = earlier.get(row.skill)
      const given = responses.filter(({ skill }) => skill === row.skill).length
      return given === 0 || was === undefined ? [] : [movedSkill(was, row, given)]
    })
    .sort((a, b) => Number(b.isNewVerdict) - Number(a.isNewVerdict) || wayOf(b) - wayOf(a))
}

function movedSkill(was: MovingRow, is: MovingRow, responses: number): MovedSkill {
  const [before, after] = [standingOf(was), standingOf(is)]
  return {
    skill: is.skill,
    name: is.name,
    before,
    after,
    isNewVerdict: after.verdict !== before.verdict,
    responses,
    counted: Math.max(0, is.estimate.counted - was.estimate.counted),
  }
}

function standingOf({ estimate, verdict }: MovingRow): Standing {
  return { level: estimate.level, verdict: verdict.kind }
}

function wayOf({ before, after }: MovedSkill): number {
  return Math.abs(after.level - before.level)
}
