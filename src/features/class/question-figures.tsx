import type { QuestionStatistics } from '#src/domain/class-analysis/question-statistics.ts'
import {
  secondsWords,
  shareRange,
  shareWords,
  signedRange,
  signedWords,
} from '#src/domain/class-view/number-words.ts'
import { Figures } from '#src/ui/class/figures.tsx'

/** The numbers of one question, each with its interval. */
export function QuestionFigures({ statistics }: { readonly statistics: QuestionStatistics }) {
  const { n, asked, omitted, rapid, p, p95, itemRest, upperLower, medianMs } = statistics
  return (
    <Figures
      figures={[
        { name: 'Students that count', value: String(n), note: `of ${asked} who had it` },
        { name: 'Mean score (difficulty)', value: shareWords(p), note: `95 % interval ${shareRange(p95)}` },
        {
          name: 'Item-rest correlation',
          value: signedWords(itemRest?.r ?? null),
          note:
            itemRest === null
              ? 'Everybody scored alike here or elsewhere.'
              : `95 % interval ${signedRange(itemRest.low, itemRest.high)}`,
        },
        {
          name: 'Upper less lower 27 %',
          value: signedWords(upperLower?.d ?? null),
          note: upperLower === null ? 'Too few students.' : `${upperLower.groupSize} students each`,
        },
        {
          name: 'Left unanswered',
          value: String(omitted),
          note: rapid === 0 ? '' : `${rapid} answered too fast to have read it`,
        },
        { name: 'Median time', value: secondsWords(medianMs), note: '' },
      ]}
    />
  )
}
