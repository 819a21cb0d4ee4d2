import { useMemo, useState } from 'react'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { questionsTable, responsesTable, scoresTable } from '#src/domain/class-view/class-tables.ts'
import { questionAddress, type QuestionRow } from '#src/domain/class-view/question-row.ts'
import { type QuestionSorting, sortQuestionRows } from '#src/domain/class-view/sort-question-rows.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { CorrectedKeys } from '#src/features/class/corrected-keys.tsx'
import { ExportPart } from '#src/features/class/export-part.tsx'
import { FormStatisticsPanel } from '#src/features/class/form-statistics-panel.tsx'
import { MissingRuleSwitch } from '#src/features/class/missing-rule-switch.tsx'
import { chosenQuestions, everyLine, QuestionFilter } from '#src/features/class/question-filter.tsx'
import { QuestionTable } from '#src/features/class/question-table.tsx'
import { useClassPaths } from '#src/features/class/use-class-paths.ts'
import { useQuestionAnalysis } from '#src/features/class/use-question-analysis.ts'
import { useMissingRule } from '#src/state/class-choices.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface QuestionAnalysisProps {
  readonly reading: ClassReading
  readonly assignmentIds: readonly string[]
  /** Skill whose questions are shown at first; empty for all. */
  readonly skill: string
  readonly nameOf: (studentId: string) => string
  readonly hidesNames: boolean
}

const none: readonly QuestionRow[] = []

/** What a class did with the questions, and which of them are bad. */
export function QuestionAnalysis(props: QuestionAnalysisProps) {
  const { reading, assignmentIds, skill, nameOf, hidesNames } = props
  const paths = useClassPaths(assignmentIds)
  const [rule, setRule] = useMissingRule()
  // The switch moves at once; five hundred students by a hundred questions take a moment to follow.
  const analysis = useQuestionAnalysis(reading, rule)
  const [sorting, setSorting] = useState<QuestionSorting>({ column: 'number', direction: 'ascending' })
  const [choice, setChoice] = useState({ ...everyLine, skill })
  const rows = analysis?.rows ?? none
  const chosen = useMemo(
    () => sortQuestionRows(chosenQuestions(rows, choice), sorting),
    [rows, choice, sorting],
  )
  const hrefOf = (row: QuestionRow) => paths.question(questionAddress(row.asked, reading.questions))
  if (analysis === null)
    return <Loading what={`Working out ${countWords(reading.questions.size, 'question')}`} />
  if (rows.length === 0) return <p>Nobody was asked anything yet.</p>
  return (
    <>
      <MissingRuleSwitch rule={rule} onChange={setRule} />
      <FormStatisticsPanel form={analysis.form} />
      <FewNotice rows={rows} />
      <CorrectedKeys rows={rows} hrefOf={hrefOf} />
      <QuestionFilter rows={rows} choice={choice} shown={chosen.length} onChange={setChoice} />
      {chosen.length === 0 ? (
        <p>No question is like that.</p>
      ) : (
        <QuestionTable rows={chosen} sorting={sorting} onSort={setSorting} hrefOf={hrefOf} />
      )}
      <ExportPart
        reading={reading}
        tables={[
          { name: 'Questions', make: () => questionsTable(rows, analysis.rule) },
          { name: 'Scores', make: () => scoresTable(reading, nameOf, hidesNames) },
          { name: 'Responses', make: () => responsesTable(reading, nameOf) },
        ]}
        hidesNames={hidesNames}
      />
    </>
  )
}

/** Said once where it holds for all: a class too small for any remark. */
function FewNotice({ rows }: { readonly rows: readonly QuestionRow[] }) {
  const needed = rows.flatMap(({ flags }) => (flags.kind === 'too-few' ? [flags.needed] : []))
  const [least] = needed
  if (least === undefined || needed.length < rows.length) return null
  return (
    <Notice tone="info">
      <p>
        Remarks on a question need at least {least} responses; no question here has that many yet. The numbers
        are shown all the same, with intervals as wide as they are.
      </p>
    </Notice>
  )
}
