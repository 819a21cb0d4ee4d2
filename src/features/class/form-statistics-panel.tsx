import type { FormStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import { shareWords, signedRange, signedWords } from '#src/domain/class-view/number-words.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/class/form-statistics-panel.module.css'
import { Panel } from '#src/ui/panel.tsx'

/** The form as a whole: how high, how spread, how consistent. */
export function FormStatisticsPanel({ form }: { readonly form: FormStatistics }) {
  const { reliability } = form
  const isKnown = reliability.kind === 'known'
  return (
    <Panel title="The form as a whole">
      <p>
        {countWords(form.students, 'student')}, {countWords(form.questions, 'question')}; first attempts only.
      </p>
      <dl className={styles.numbers}>
        <Number name="Mean score" value={shareWords(form.mean)} />
        <Number name="Standard deviation" value={shareWords(form.sd)} />
        <Number
          name="Alpha (consistency)"
          value={isKnown ? signedWords(reliability.alpha) : '–'}
          note={isKnown ? `95 % interval ${signedRange(reliability.low, reliability.high)}` : ''}
        />
        <Number name="Error of a student’s score (SEM)" value={isKnown ? shareWords(reliability.sem) : '–'} />
      </dl>
      <p className={styles.note}>
        {isKnown
          ? `Alpha and SEM rest on ${countWords(reliability.students, 'student')} whose every question counts.`
          : reliability.sentence}
      </p>
    </Panel>
  )
}

interface NumberProps {
  readonly name: string
  readonly value: string
  readonly note?: string
}

function Number({ name, value, note = '' }: NumberProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong>
        {note !== '' && <span>{note}</span>}
      </dd>
    </div>
  )
}
