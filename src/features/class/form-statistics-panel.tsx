import type { FormStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import { shareWords, signedRange, signedWords } from '#src/domain/class-view/number-words.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { Figures } from '#src/ui/class/figures.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** The form as a whole: how high, how spread, how consistent. */
export function FormStatisticsPanel({ form }: { readonly form: FormStatistics }) {
  const { reliability, students, questions } = form
  const isKnown = reliability.kind === 'known'
  return (
    <Panel title="The form as a whole">
      <p>
        {countWords(students, 'student')}, {countWords(questions, 'question')}; first attempts only.
      </p>
      <Figures
        figures={[
          { name: 'Mean score', value: shareWords(form.mean), note: '' },
          { name: 'Standard deviation', value: shareWords(form.sd), note: '' },
          {
            name: 'Alpha (consistency)',
            value: isKnown ? signedWords(reliability.alpha) : '–',
            note: isKnown ? `95 % interval ${signedRange(reliability.low, reliability.high)}` : '',
          },
          {
            name: 'Error of a score (SEM)',
            value: isKnown ? shareWords(reliability.sem) : '–',
            note: '',
          },
        ]}
      />
      <p>
        {isKnown
          ? `Alpha and SEM rest on ${countWords(reliability.students, 'student')} of whom every question counts.`
          : reliability.sentence}
      </p>
    </Panel>
  )
}
