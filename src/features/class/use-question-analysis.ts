import { useEffect, useState } from 'react'
import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { type FormStatistics, formStatistics } from '#src/domain/class-analysis/form-statistics.ts'
import type { MissingRule } from '#src/domain/class-analysis/score-table.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { type QuestionRow, readQuestionRows } from '#src/domain/class-view/question-row.ts'
import { useSkillNames } from '#src/features/class/use-skill-names.ts'
import { runInSlices } from '#src/state/classroom/run-in-slices.ts'

/** The statistics of a class. */
export interface QuestionAnalysisView {
  /** The rule they go by. */
  readonly rule: MissingRule
  readonly form: FormStatistics
  readonly rows: readonly QuestionRow[]
}

/** Works the statistics out, a few questions at a time. Null until they are known; then the last ones, until others are. */
export function useQuestionAnalysis(reading: ClassReading, rule: MissingRule): QuestionAnalysisView | null {
  const skillNames = useSkillNames()
  const [view, setView] = useState<QuestionAnalysisView | null>(null)
  useEffect(() => {
    let isWanted = true
    void runInSlices(analyse(reading, skillNames, rule), { isWanted: () => isWanted }).then(found => {
      if (isWanted && found !== null) setView(found)
    })
    return () => {
      isWanted = false
    }
  }, [reading, skillNames, rule])
  return view
}

function* analyse(
  reading: ClassReading,
  skillNames: ReadonlyMap<string, string>,
  rule: MissingRule,
): Generator<number, QuestionAnalysisView> {
  const counted = [...reading.questions.values()].filter(({ question }) => question !== null)
  const form = formStatistics(
    reading.attempts,
    counted.map(({ analysed }) => analysed),
    rule,
  )
  yield 0
  return { rule, form, rows: yield* readQuestionRows(reading, skillNames, rule, analysisSettings) }
}
