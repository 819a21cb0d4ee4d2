import { Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import type { CalibrationOverlay, RecalibratedQuestion } from '#src/domain/class-analysis/recalibrate.ts'
import type { QuestionRow } from '#src/domain/class-view/question-row.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/class/recalibration-result.module.css'
import { Button } from '#src/ui/button.tsx'
import { RecalibrationChart } from '#src/ui/charts/load-charts.tsx'
import { WideTable } from '#src/ui/class/wide-table.tsx'

interface RecalibrationResultProps {
  readonly overlay: CalibrationOverlay
  readonly rows: readonly QuestionRow[]
  readonly onApply: () => void
  readonly onDiscard: () => void
  readonly hrefOf: (row: QuestionRow) => string
}

/** What a recalibration would change, before it is laid over the authors' levels. */
export function RecalibrationResult(props: RecalibrationResultProps) {
  const { overlay, rows, onApply, onDiscard, hrefOf } = props
  const { questions, persons, classLevel, sigma, muError, converged } = overlay
  const { pointsPerLogit } = measureSettings.levelScale
  const changed = useMemo(
    () => questions.toSorted((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a))),
    [questions],
  )
  return (
    <section className={styles.result} aria-labelledby="before-after">
      <h2 id="before-after">Before and after</h2>
      <p role="status">
        From {countWords(persons, 'student')}: {countWords(questions.length, 'question')} found anew. The
        class is at level {Math.round(classLevel)} ± {Math.round(muError * pointsPerLogit)} with a standard
        deviation of {Math.round(sigma * pointsPerLogit)} between students.
        {!converged && ' The search did not quite arrive, so the errors are rough.'}
      </p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onApply}>
          Apply to the class pages
        </Button>
        <Button onClick={onDiscard}>Discard</Button>
      </div>
      <figure className={styles.chart}>
        <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
          <RecalibrationChart points={questions} />
        </Suspense>
        <figcaption>
          Across the author’s level, up the level found anew with its standard error. On the dashed line
          nothing changed; above it the question is harder than its author thought.
        </figcaption>
      </figure>
      <WideTable caption="Levels before and after, largest change first">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col" data-numeric="true">
              n
            </th>
            <th scope="col" data-numeric="true">
              Author’s level
            </th>
            <th scope="col" data-numeric="true">
              Found anew
            </th>
            <th scope="col" data-numeric="true">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map(question => (
            <tr key={question.hash}>
              <th scope="row">
                <QuestionName
                  row={rows.find(({ asked }) => asked.analysed.hash === question.hash)}
                  hrefOf={hrefOf}
                />
              </th>
              <td data-numeric="true">{question.n}</td>
              <td data-numeric="true">{question.authorLevel}</td>
              <td data-numeric="true">
                {Math.round(question.level)} ± {Math.round(question.se)}
              </td>
              <td data-numeric="true">{changeWords(Math.round(changeOf(question)))}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  )
}

interface QuestionNameProps {
  readonly row: QuestionRow | undefined
  readonly hrefOf: (row: QuestionRow) => string
}

function QuestionName({ row, hrefOf }: QuestionNameProps) {
  if (row === undefined) return null
  return (
    <Link href={hrefOf(row)} className={styles.stem}>
      {row.number}. {row.stem}
    </Link>
  )
}

function changeOf({ level, authorLevel }: RecalibratedQuestion): number {
  return level - authorLevel
}

function changeWords(change: number): string {
  if (change === 0) return '0'
  return change > 0 ? `+${change}` : `−${-change}`
}
