import type { StandingCell } from '#src/domain/class-analysis/class-standings.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { tooFastWords } from '#src/domain/class-view/too-fast.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { leaningOf } from '#src/domain/measure/verdict.ts'
import { percent, verdictLabel } from '#src/domain/measure/verdict-words.ts'
import type { MapMark } from '#src/ui/class/map-mark.ts'

/** What a cell of the map shows. */
export function mapMarkOf({ verdict, counted, tooFast }: StandingCell, settings: MeasureSettings): MapMark {
  if (verdict.kind !== 'too-early') return verdict.kind
  if (counted === 0) return tooFast === 0 ? 'none' : 'too-fast'
  switch (leaningOf(verdict.probability, settings)) {
    case 'likely-meets':
      return 'leans-meets'
    case 'likely-below':
      return 'leans-below'
    case 'open':
      return 'open'
  }
}

/** A cell in a sentence, for whoever goes to it. */
export function cellWords(cell: StandingCell, requiredLevel: number, settings: MeasureSettings): string {
  const { verdict, levelLow, levelHigh, counted, tooFast } = cell
  if (counted === 0) {
    return tooFast === 0
      ? `No response of their own; required is level ${requiredLevel}.`
      : `Nothing is known: ${tooFastWords(tooFast)}, and there is no other; required is level ${requiredLevel}.`
  }
  const band = bandWords(roundedBand({ levelLow, levelHigh }, settings))
  const likely = `${percent(verdict.probability)} likely to meet it`
  const more = tooFast === 0 ? '' : ` ${tooFastWords(tooFast)}.`
  return `${verdictLabel(verdict)}: level ${band}, required ${requiredLevel}; ${likely}, from ${countWords(counted, 'response')}.${more}`
}
