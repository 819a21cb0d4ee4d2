import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { priorsOf } from '#src/domain/class-analysis/recalibrate.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { questionAddress, questionRows } from '#src/domain/class-view/question-row.ts'
import {
  type LeftOutQuestion,
  overlaidDifficulties,
  overlayRecord,
  recalibrationInput,
} from '#src/domain/class-view/recalibration-input.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { OverlayList } from '#src/features/class/overlay-list.tsx'
import { RecalibrationForm, type RecalibrationWish } from '#src/features/class/recalibration-form.tsx'
import { RecalibrationResult } from '#src/features/class/recalibration-result.tsx'
import styles from '#src/features/class/recalibration-view.module.css'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { useOverlay } from '#src/features/class/use-overlay.ts'
import { useRecalibration } from '#src/features/class/use-recalibration.ts'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { useClassOverlays } from '#src/state/class-overlays.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface RecalibrationViewProps {
  readonly reading: ClassReading
  readonly assignmentIds: readonly string[]
}

/** Finds the difficulties of the questions anew, shows what would change, and lays it over the authors' when told to. */
export function RecalibrationView({ reading, assignmentIds }: RecalibrationViewProps) {
  const skillNames = useSkillNames()
  const rows = useMemo(
    () => questionRows(reading, skillNames, 'answered-only', analysisSettings),
    [reading, skillNames],
  )
  const input = useMemo(() => recalibrationInput(rows), [rows])
  const overlay = useOverlay(reading)
  const paths = useClassPaths(assignmentIds)
  const { keep } = useClassOverlays()
  const { run, start, stop } = useRecalibration()
  const [problem, setProblem] = useState('')
  const addressOf = (one: LeftOutQuestion['row']) =>
    paths.question(questionAddress(one.asked, reading.questions))

  function begin({ saidLevel, buildsOn }: RecalibrationWish) {
    const known = buildsOn ? overlaidDifficulties(overlay.questions ?? [], measureSettings) : []
    start({
      attempts: reading.attempts,
      questions: input.questions,
      priors: priorsOf({ questions: known }),
      saidLevel,
    })
  }

  const result = run.kind === 'ended' ? run.result : null
  const found = result?.kind === 'done' ? result.overlay : null

  async function apply() {
    if (found === null) return
    const from = reading.assignments.map(({ title }) => title)
    const wrong = await keep(overlayRecord(found, input.questions, from, measureSettings))
    setProblem(wrong)
    if (wrong === '') stop()
  }

  return (
    <>
      <Limit />
      <LeftOut leftOut={input.leftOut} hrefOf={addressOf} />
      <div className={styles.form}>
        <Panel title="Find the difficulties anew">
          <RecalibrationForm
            key={overlay.overlays.length}
            hasEarlier={overlay.overlays.length > 0}
            isRunning={run.kind === 'running'}
            onStart={begin}
          />
          {run.kind === 'running' && (
            <p className={styles.running} role="status">
              {run.step === null
                ? 'Starting…'
                : `Round ${run.step.round}: the largest change was ${(run.step.change * 20).toFixed(2)} level points.`}
              <Button onClick={stop}>Cancel</Button>
            </p>
          )}
          {(run.kind === 'failed' || result?.kind === 'too-few' || problem !== '') && (
            <Notice tone="problem" role="alert">
              <p>
                {run.kind === 'failed' && run.sentence}
                {result?.kind === 'too-few' && result.sentence} {problem}
              </p>
            </Notice>
          )}
        </Panel>
      </div>
      {found !== null && (
        <RecalibrationResult
          overlay={found}
          rows={rows}
          onApply={() => void apply()}
          onDiscard={stop}
          hrefOf={addressOf}
        />
      )}
      <OverlayList questions={reading.questions} />
    </>
  )
}

/** What no class can tell; measurement.md section 5.2. */
function Limit() {
  return (
    <Notice tone="info">
      <p>
        <strong>What this cannot tell.</strong> Responses alone cannot tell “the questions are harder than
        their authors thought” from “this class is weaker”. So the mean of all levels stays exactly where the
        authors put it; only which questions are harder than others is found anew. The standard itself stays a
        judgement, unless you say what level the class has.
      </p>
      <p>
        Nothing here changes a bank or a learner’s own report: only the levels on these class pages, and you
        can undo it.
      </p>
    </Notice>
  )
}

interface LeftOutProps {
  readonly leftOut: readonly LeftOutQuestion[]
  readonly hrefOf: (row: LeftOutQuestion['row']) => string
}

function LeftOut({ leftOut, hrefOf }: LeftOutProps) {
  if (leftOut.length === 0) return null
  return (
    <Notice tone="warn">
      <p>{countWords(leftOut.length, 'question')} left out until somebody has looked:</p>
      <ul>
        {leftOut.map(one => (
          <li key={one.row.number}>
            <Link href={hrefOf(one.row)}>Question {one.row.number}</Link>: {whyWords(one)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function whyWords(one: LeftOutQuestion): string {
  switch (one.why) {
    case 'taken-out':
      return 'it counts for nobody.'
    case 'erratum':
      return 'its publisher found it wrong.'
    case 'suspect':
      return one.flag.sentence
  }
}
