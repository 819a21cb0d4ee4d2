import type { GapRow } from '#src/domain/measure/gap-report.ts'
import type { DayResponse } from '#src/domain/plan/day-responses.ts'

/** A skill asked about today: as it stood when the day began and as it stands now. */
export interface MovedSkill {
  readonly skill: string
  readonly name: string
  readonly before: Pick<GapRow, 'verdict' | 'estimate'>
  readonly after: Pick<GapRow, 'verdict' | 'estimate'>
  /** Level points, after minus before. */
  readonly change: number
  readonly isNewVerdict: boolean
  /** Questions of the skill responded to today. */
  readonly responses: number
}

/** What today's responses moved: new verdicts first, then by how far the level moved. */
export function whatMoved(
  before: readonly GapRow[],
  after: readonly GapRow[],
  responses: readonly DayResponse[],
): MovedSkill[] {
  const earlier = new Map(before.map(row => [row.skill, row]))
  return after
    .flatMap(row => {
      const own = responses.filter(({ skill }) => skill === row.skill)
      const was = earlier.get(row.skill)
      if (own.length === 0 || was === undefined) return []
      const { skill, name } = row
      const change = row.estimate.level - was.estimate.level
      const isNewVerdict = row.verdict.kind !== was.verdict.kind
      return [{ skill, name, before: was, after: row, change, isNewVerdict, responses: own.length }]
    })
    .sort(
      (a, b) => Number(b.isNewVerdict) - Number(a.isNewVerdict) || Math.abs(b.change) - Math.abs(a.change),
    )
}
