import { Suspense, useMemo, useState } from 'react'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { QuestionFlag } from '#src/domain/class-analysis/question-flags.ts'
import type { ClassQuestion, ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { flagNames, worstFirst } from '#src/domain/class-view/flag-words.ts'
import { firstResponses } from '#src/domain/class-view/given-responses.ts'
import { type QuestionRow, questionRows } from '#src/domain/class-view/question-row.ts'
import styles from '#src/features/class/class-question-view.module.css'
import { CorrectionPart } from '#src/features/class/correction-part.tsx'
import { CorrectKeyDialog } from '#src/features/class/correct-key-dialog.tsx'
import { GivenTable } from '#src/features/class/given-table.tsx'
import { MissingRuleSwitch } from '#src/features/class/missing-rule-switch.tsx'
import { OptionTable } from '#src/features/class/option-table.tsx'
import { QuestionFigures } from '#src/features/class/question-figures.tsx'
import { QuestionShown } from '#src/features/class/question-shown.tsx'
import { ReportsList } from '#src/features/class/reports-list.tsx'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { useAsOf } from '#src/features/class/use-class-paths.ts'
import { useMissingRule } from '#src/state/class-choices.ts'
import { useClassroom } from '#src/state/classroom/use-class.ts'
import { Button } from '#src/ui/button.tsx'
import { OptionGroupsChart } from '#src/ui/charts/load-charts.tsx'
import { optionLetter } from '#src/ui/question/option-letter.ts'

interface ClassQuestionViewProps {
  readonly reading: ClassReading
  readonly asked: ClassQuestion
  readonly nameOf: (studentId: string) => string
  readonly hidesNames: boolean
}

/** One question of a class: as learners saw it, what they did with it, and its key to correct. */
export function ClassQuestionView(props: ClassQuestionViewProps) {
  const { reading, asked, nameOf, hidesNames } = props
  const skillNames = useSkillNames()
  const [rule, setRule] = useMissingRule()
  const { correct } = useClassroom()
  // An earlier state is to be looked at, not to be changed.
  const [earlier] = useAsOf()
  const [isCorrecting, setCorrecting] = useState(false)
  const { hash, questionId } = asked.analysed
  const row = useMemo(
    () =>
      questionRows(reading, skillNames, rule, analysisSettings).find(
        ({ asked: one }) => one.analysed.hash === hash,
      ) ?? null,
    [reading, skillNames, rule, hash],
  )
  const responses = useMemo(() => firstResponses(reading, hash), [reading, hash])
  const reports = reading.reports.filter(
    report => report.questionId === questionId && report.questionHash === hash,
  )
  const current = asked.question ?? asked.original
  return (
    <>
      <CorrectionPart asked={asked} />
      <QuestionShown question={current} />
      {earlier === null && (
        <p className={styles.action}>
          <Button onClick={() => setCorrecting(true)}>Correct the key…</Button>
        </p>
      )}
      {isCorrecting && (
        <CorrectKeyDialog
          question={current}
          responses={responses}
          onCorrect={corrected => correct({ questionId, hash, ...corrected })}
          onClose={() => setCorrecting(false)}
        />
      )}
      {row !== null && asked.question !== null && (
        <section className={styles.part} aria-labelledby="numbers">
          <h2 id="numbers">What the class did with it</h2>
          <MissingRuleSwitch rule={rule} onChange={setRule} />
          <QuestionFigures statistics={row.statistics} />
          <Remarks row={row} />
          <Choices row={row} nameOf={hidesNames ? null : nameOf} />
        </section>
      )}
      {asked.analysed.options.length === 0 && (
        <section className={styles.part} aria-labelledby="given">
          <h2 id="given">What was given</h2>
          <GivenTable question={current} responses={responses} nameOf={hidesNames ? null : nameOf} />
        </section>
      )}
      <section className={styles.part} aria-labelledby="reports">
        <h2 id="reports">Problems reported by learners</h2>
        {reports.length === 0 ? <p>None.</p> : <ReportsList reports={reports} nameOf={nameOf} />}
      </section>
    </>
  )
}

function Remarks({ row: { flags } }: { readonly row: QuestionRow }) {
  if (flags.kind === 'too-few') return <p>{flags.sentence}</p>
  if (flags.flags.length === 0) return <p>Nothing remarkable.</p>
  return (
    <ul className={styles.remarks}>
      {worstFirst(flags.flags).map(flag => (
        <li key={keyOf(flag)}>
          <strong>{flagNames[flag.kind]}.</strong> {flag.sentence}
        </li>
      ))}
    </ul>
  )
}

function keyOf(flag: QuestionFlag): string {
  return 'optionId' in flag ? `${flag.kind} ${flag.optionId}` : flag.kind
}

interface ChoicesProps {
  readonly row: QuestionRow
  readonly nameOf: ((studentId: string) => string) | null
}

function Choices({ row: { statistics }, nameOf }: ChoicesProps) {
  const { options, upperLower } = statistics
  if (options.length === 0) return null
  const size = upperLower?.groupSize ?? 0
  const bars = options.flatMap(({ isKey, upper, lower }, at) =>
    upper === null || lower === null || size === 0
      ? []
      : [{ name: `${optionLetter(at)}${isKey ? ' ✓' : ''}`, upper: upper / size, lower: lower / size }],
  )
  return (
    <>
      <OptionTable statistics={statistics} nameOf={nameOf} />
      {bars.length > 0 && (
        <figure className={styles.chart}>
          <Suspense fallback={<div style={{ blockSize: `${3 + bars.length * 3}rem` }} aria-hidden="true" />}>
            <OptionGroupsChart rows={bars} />
          </Suspense>
          <figcaption>
            Share who chose each option: upper 27 % of the class filled, lower 27 % outlined. ✓ is the key.
          </figcaption>
        </figure>
      )}
    </>
  )
}
