import type { GapRow, SettleSuggestion } from '#src/domain/measure/gap-report.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { binaryEntropy } from '#src/domain/measure/question-value.ts'
import type { TooEarlyReason } from '#src/domain/measure/verdict.ts'

/**
 * Which skills to ask about next so that most is settled: those too early to say that still have questions, by
 * importance x entropy of the verdict (how open it is) / least number of responses still needed. So an open verdict
 * of an important skill that lacks one response comes before a skill nobody asked about, and a skill where the
 * outcome is nearly sure anyway comes late. Equal values keep the order of the rows.
 */
export function settleFirst(rows: readonly GapRow[], settings: MeasureSettings): SettleSuggestion[] {
  return rows
    .flatMap(({ skill, name, importance, verdict, askable }) => {
      if (verdict.kind !== 'too-early' || askable === 0) return []
      const needed = leastResponses(verdict.reason, settings)
      const value = (importance * binaryEntropy(verdict.probability)) / needed
      return [{ skill, name, value, responsesNeeded: needed }]
    })
    .sort((a, b) => b.value - a.value)
}

/** Responses of full weight that are missing to the floor, at least 1. */
function leastResponses(reason: TooEarlyReason, settings: MeasureSettings): number {
  if (reason.kind === 'undecided') return 1
  return Math.max(1, Math.ceil(reason.needed - settings.floorSlack - reason.responses))
}
