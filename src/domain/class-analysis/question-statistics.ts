import type { AnalysedQuestion, ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import type { AnalysisSettings } from '#src/domain/class-analysis/analysis-settings.ts'
import {
  type CorrelationEstimate,
  correlationEstimate,
} from '#src/domain/class-analysis/correlation-estimate.ts'
import { type ExtremeGroups, extremeGroups } from '#src/domain/class-analysis/extreme-groups.ts'
import {
  type CountedStudent,
  type OptionStatistics,
  optionStatistics,
  studentsWithoutOption,
} from '#src/domain/class-analysis/option-statistics.ts'
import { runToEnd } from '#src/domain/class-analysis/run-to-end.ts'
import {
  type MissingRule,
  restScore,
  type ScoreTable,
  scoreTable,
} from '#src/domain/class-analysis/score-table.ts'
import {
  eightyPercent,
  ninetyFivePercent,
  type ShareInterval,
  wilsonInterval,
} from '#src/domain/statistics/wilson-interval.ts'

/** What a class did with one question. Null where a number does not exist, never 0 in its place. */
export interface QuestionStatistics {
  readonly questionId: string
  readonly hash: string
  readonly rule: MissingRule
  /** Students who had the question, and how many of them left it unanswered (also as a share, 0..1). */
  readonly asked: number
  readonly omitted: number
  readonly omissionRate: number | null
  /** Responses given faster than an effort allows; they are in all other numbers. */
  readonly rapid: number
  /** Students whose score counts by the rule. */
  readonly n: number
  /** Those among them without the full score. */
  readonly wrong: number
  /** Mean score, 0..1: the difficulty of classical test theory, Moodle's facility. */
  readonly p: number | null
  /** Wilson intervals of p, 95 and 80 %; fractional scores go in as their sum. */
  readonly p95: ShareInterval | null
  readonly p80: ShareInterval | null
  /** Corrected item-rest correlation: of the score with the mean of the student's other scores that count. */
  readonly itemRest: CorrelationEstimate | null
  /** Mean score of the upper group less that of the lower, by the mean of all scores that count, own one included. */
  readonly upperLower: { readonly d: number; readonly groupSize: number } | null
  /** Empty when the kind has none. */
  readonly options: readonly OptionStatistics[]
  /** Who answered without choosing an option; empty when the kind has none. */
  readonly withoutOption: readonly string[]
  /** Median time over the answered ones, milliseconds. */
  readonly medianMs: number | null
}

/**
 * The statistics of every question, in the order of `questions`, from the first attempt of each student.
 * measurement.md section 5.1. Where all had the same questions the item-rest correlation is the textbook one and
 * Moodle's discrimination index over 100: the mean of the rest is then its sum in other units. Where they had not,
 * the rest is what each student had besides.
 */
export function questionStatistics(
  ...given: Parameters<typeof readQuestionStatistics>
): readonly QuestionStatistics[] {
  return runToEnd(readQuestionStatistics(...given))
}

/** The same, yielding how many questions are done after each, so that a page can draw in between. */
export function* readQuestionStatistics(
  attempts: readonly ClassAttempt[],
  questions: readonly AnalysedQuestion[],
  rule: MissingRule,
  settings: AnalysisSettings,
): Generator<number, readonly QuestionStatistics[]> {
  const table = scoreTable(attempts, questions, rule)
  const statistics: QuestionStatistics[] = []
  for (const [q, question] of questions.entries()) {
    statistics.push(statisticsOf(table, question, q, settings))
    yield statistics.length
  }
  return statistics
}

function statisticsOf(
  table: ScoreTable,
  question: AnalysedQuestion,
  q: number,
  settings: AnalysisSettings,
): QuestionStatistics {
  const had = (table.responses[q] ?? []).filter(response => response !== null)
  const omitted = had.filter(({ score }) => score === null).length
  const { students, totals } = countedStudents(table, q)
  const groups = extremeGroups(totals, settings.extremeShare)
  const hasOptions = question.options.length > 0
  return {
    questionId: question.questionId,
    hash: question.hash,
    rule: table.rule,
    asked: had.length,
    omitted,
    omissionRate: had.length === 0 ? null : omitted / had.length,
    rapid: had.filter(({ isRapid }) => isRapid).length,
    n: students.length,
    wrong: students.filter(({ score }) => score < 1).length,
    ...difficultyOf(students),
    itemRest: itemRest(students),
    upperLower: groups && upperLower(students, groups),
    options: optionStatistics(question, students, groups),
    withoutOption: hasOptions ? studentsWithoutOption(question, students) : [],
    medianMs: medianOf(had.flatMap(({ score, elapsedMs }) => (score === null ? [] : (elapsedMs ?? [])))),
  }
}

/** The students whose score counts, and the mean of all of each one's scores that do. */
function countedStudents(table: ScoreTable, q: number): { students: CountedStudent[]; totals: number[] } {
  const students: CountedStudent[] = []
  const totals: number[] = []
  table.studentIds.forEach((studentId, i) => {
    const score = table.scores[q]?.[i] ?? NaN
    const response = table.responses[q]?.[i]
    if (!response || Number.isNaN(score)) return
    students.push({ studentId, response, score, rest: restScore(table, q, i) })
    totals.push((table.sums[i] ?? 0) / (table.counts[i] ?? 1))
  })
  return { students, totals }
}

function difficultyOf(students: readonly CountedStudent[]): Pick<QuestionStatistics, 'p' | 'p95' | 'p80'> {
  const n = students.length
  if (n === 0) return { p: null, p95: null, p80: null }
  const sum = students.reduce((total, { score }) => total + score, 0)
  return {
    p: sum / n,
    p95: wilsonInterval(sum, n, ninetyFivePercent),
    p80: wilsonInterval(sum, n, eightyPercent),
  }
}

function itemRest(students: readonly CountedStudent[]): CorrelationEstimate | null {
  const known = students.filter(({ rest }) => !Number.isNaN(rest))
  return correlationEstimate(
    known.map(({ score }) => score),
    known.map(({ rest }) => rest),
  )
}

function upperLower(
  students: readonly CountedStudent[],
  { size, upper, lower }: ExtremeGroups,
): { d: number; groupSize: number } {
  const sumOver = (weights: readonly number[]) =>
    students.reduce((sum, { score }, i) => sum + score * (weights[i] ?? 0), 0)
  return { d: (sumOver(upper) - sumOver(lower)) / size, groupSize: size }
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}
