import { analysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import type { ClassRecordOf } from '#src/domain/assignment/class-record.ts'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { type QuestionRow, questionRows } from '#src/domain/class-view/question-row.ts'
import {
  assignmentOf,
  choice,
  known,
  paperOf,
  recordOf,
} from '#tests/domain/class-reading/make-assignments.ts'
import { chose, resultOf } from '#tests/domain/class-reading/make-results.ts'
import { readNow } from '#tests/domain/class-reading/read-now.ts'

/** Four questions whose key is `a`. */
export const four = ['one', 'two', 'three', 'four'].map(id => known(choice(id)))

/** Options given by name, a letter each, `-` for none: "aab-" has the first two right. */
export function readSmallClass(
  given: Readonly<Record<string, string>>,
  corrections: readonly ClassRecordOf<'correction'>[] = [],
  asOfUtc?: number,
): ClassReading {
  const assignment = assignmentOf(four)
  return readNow({
    assignments: [recordOf([assignment])],
    papers: [paperOf(assignment, four)],
    corrections,
    ...(asOfUtc === undefined ? {} : { asOfUtc }),
    results: Object.entries(given).map(([name, letters]) =>
      resultOf({
        assignment,
        questions: four,
        name,
        responses: letters.split('').map(letter => (letter === '-' ? null : chose(letter))),
      }),
    ),
  })
}

/** The lines of its question analysis. */
export function rowsOf(
  reading: ClassReading,
  rule: 'answered-only' | 'missing-is-zero' = 'missing-is-zero',
): readonly QuestionRow[] {
  return questionRows(reading, new Map([['hl7-syntax', 'Message syntax']]), rule, analysisSettings)
}
