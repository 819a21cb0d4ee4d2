import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { complementaryGroups } from '#src/domain/class-analysis/complementary-groups.ts'
import { recalibrate } from '#src/domain/class-analysis/recalibrate.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import type { AnalystReply, AnalystRequest } from '#src/state/class-analyst/analyst-messages.ts'

/** What the worker does. */
export function createAnswerer(tell: (reply: AnalystReply) => void): (request: AnalystRequest) => void {
  return request => {
    switch (request.kind) {
      case 'groups': {
        const { standings, size, seed } = request
        tell({ kind: 'groups', groups: complementaryGroups(standings, size, seed) })
        return
      }
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
