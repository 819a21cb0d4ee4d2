import type { AnalysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import { type FlagReport, questionFlags } from '#src/domain/class-analysis/question-flags.ts'
import {
  type QuestionStatistics,
  readQuestionStatistics,
} from '#src/domain/class-analysis/question-statistics.ts'
import { runToEnd } from '#src/domain/class-analysis/run-to-end.ts'
import type { MissingRule } from '#src/domain/class-analysis/score-table.ts'
import type { ClassQuestion, ClassReading } from '#src/domain/class-reading/class-reading.ts'
import { plainText } from '#src/domain/question/plain-text.ts'

/** One question of a class as a line of the analysis. */
export interface QuestionRow {
  /** Counts from 1 in the order asked. */
  readonly number: number
  readonly asked: ClassQuestion
  readonly stem: string
  readonly skillName: string
  readonly statistics: QuestionStatistics
  readonly flags: FlagReport
  /** How often learners reported a problem with it. */
  readonly reports: number
}

/**
 * Every version of a question the class met, in the order asked, with its statistics under one rule for missing answers.
 * A question that a correction took out has no statistics to speak of (n = 0) but stays in the list.
 */
export function questionRows(...given: Parameters<typeof readQuestionRows>): readonly QuestionRow[] {
  return runToEnd(readQuestionRows(...given))
}

/** The same, yielding how many questions are done after each, so that a page can draw in between. */
export function* readQuestionRows(
  reading: Pick<ClassReading, 'attempts' | 'questions' | 'reports'>,
  skillNames: ReadonlyMap<string, string>,
  rule: MissingRule,
  settings: AnalysisSettings,
): Generator<number, readonly QuestionRow[]> {
  const asked = [...reading.questions.values()]
  const statistics = yield* readQuestionStatistics(
    reading.attempts,
    asked.map(({ analysed }) => analysed),
    rule,
    settings,
  )
  return asked.flatMap((one, at) => {
    const own = statistics[at]
    if (own === undefined) return []
    const { analysed, original } = one
    return [
      {
        number: at + 1,
        asked: one,
        stem: plainText(original.stem),
        skillName: skillNames.get(analysed.skill) ?? analysed.skill,
        statistics: own,
        flags: questionFlags(own, analysed.chance, settings),
        reports: reading.reports.filter(
          ({ questionId, questionHash }) =>
            questionId === analysed.questionId && questionHash === analysed.hash,
        ).length,
      },
    ]
  })
}

/** Address part of a version of a question: its id, and its hash where the class met several versions of it. */
export function questionAddress({ analysed }: ClassQuestion, questions: ClassReading['questions']): string {
  const { questionId, hash } = analysed
  const versions = [...questions.values()].filter(one => one.analysed.questionId === questionId)
  return versions.length < 2 ? questionId : `${questionId}~${hash}`
}

/** The version of a question an address part names; null when the class did not meet it. */
export function questionAt(address: string, questions: ClassReading['questions']): ClassQuestion | null {
  const [questionId, hash] = address.split('~')
  const versions = [...questions.values()].filter(one => one.analysed.questionId === questionId)
  if (hash === undefined) return versions[0] ?? null
  return versions.find(({ analysed }) => analysed.hash === hash) ?? null
}
