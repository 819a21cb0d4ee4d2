import type { StandingCell } from '#src/domain/class-analysis/class-standings.ts'
import { bandWords } from '#src/domain/gap-report-export/gap-columns.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import { leaningOf } from '#src/domain/measure/verdict.ts'
import { percent, verdictLabel } from '#src/domain/measure/verdict-words.ts'
import type { MapMark } from '#src/ui/class/map-mark.ts'

/** What a cell of the map shows. */
export function mapMarkOf({ verdict, counted }: StandingCell, settings: MeasureSettings): MapMark {
  if (verdict.kind !== 'too-early') return verdict.kind
  if (counted === 0) return 'none'
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
  const { verdict, levelLow, levelHigh, counted } = cell
  if (counted === 0) return `No response of their own; required is level ${requiredLevel}.`
  const band = bandWords(roundedBand({ levelLow, levelHigh }, settings))
  const likely = `${percent(verdict.probability)} likely to meet it`
  return `${verdictLabel(verdict)}: level ${band}, required ${requiredLevel}; ${likely}, from ${countWords(counted, 'response')}.`
}
