import {
  type ClassMember,
  classStandings,
  type ClassStandings,
} from '#src/domain/class-analysis/class-standings.ts'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { complementaryGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { recalibrate } from '#src/domain/class-analysis/recalibrate.ts'
import { overlaidCurves } from '#src/domain/class-view/overlay-in-force.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { AnalystReply, AnalystRequest } from '#src/state/class-analyst/analyst-messages.ts'

/** What the worker does; it keeps the class between requests. */
export function createAnswerer(tell: (reply: AnalystReply) => void): (request: AnalystRequest) => void {
  const members: ClassMember[] = []
  let last: ClassStandings | null = null
  return request => {
    switch (request.kind) {
      case 'members':
        members.push(...request.members)
        return
      case 'standings': {
        const { tree, role, now, overlaid } = request
        const curves = overlaidCurves(overlaid, measureSettings)
        last = classStandings(members, tree, role, now, measureSettings, curves)
        tell({ kind: 'standings', standings: last })
        return
      }
      case 'groups':
        if (last === null) throw new Error('a class is held against a role before it is divided')
        tell({ kind: 'groups', groups: complementaryGroups(last, request.size, request.seed) })
        return
      case 'recalibration': {
        const step = (round: number, change: number) => {
          tell({ kind: 'step', step: { round, change } })
          return true
        }
        const result = recalibrate(request.request, analysisSettings, measureSettings, step)
        tell({ kind: 'recalibration', result })
      }
    }
  }
}
