import type { AnalysedQuestion, ClassAttempt } from '#src/domain/class-analysis/class-data.ts'
import { type MissingRule, type ScoreTable, scoreTable } from '#src/domain/class-analysis/score-table.ts'
import { fQuantile } from '#src/domain/statistics/f-quantile.ts'

/** How consistently the questions rank the students, over those whose every score counts. */
export interface Reliability {
  readonly kind: 'known'
  readonly students: number
  /** Cronbach's alpha, which is KR-20 where scores are 0 or 1; may be negative. */
  readonly alpha: number
  /** 95 % interval of alpha. */
  readonly low: number
  readonly high: number
  /** Standard error of measurement of a student's mean score, SD sqrt(1 - alpha), 0..1. */
  readonly sem: number
}

/** Why there is no alpha, as a sentence for the instructor. */
export interface NoReliability {
  readonly kind: 'none'
  readonly because: 'different-questions' | 'few-questions' | 'few-students' | 'all-alike'
  readonly sentence: string
}

/** A form as a whole. Scores are mean scores per question, 0..1; times the number of questions they are points. */
export interface FormStatistics {
  readonly rule: MissingRule
  /** Questions that at least one student had. */
  readonly questions: number
  /** Students with at least one score that counts. */
  readonly students: number
  /** Mean and standard deviation (divided by n - 1) of their mean scores; null below one and two students. */
  readonly mean: number | null
  readonly sd: number | null
  readonly reliability: Reliability | NoReliability
}

/**
 * The statistics of a form from the first attempt of each student. measurement.md section 5.1. With answers only,
 * alpha rests on the students who answered everything; where questions were drawn per learner there is no alpha of
 * the whole.
 */
export function formStatistics(
  attempts: readonly ClassAttempt[],
  questions: readonly AnalysedQuestion[],
  rule: MissingRule,
): FormStatistics {
  const all = scoreTable(attempts, questions, rule)
  const asked = all.questions.filter((_, q) => all.responses[q]?.some(response => response !== null))
  const table = asked.length === questions.length ? all : scoreTable(attempts, asked, rule)
  const means = table.studentIds.flatMap((_, i) => {
    const count = table.counts[i] ?? 0
    return count === 0 ? [] : [(table.sums[i] ?? 0) / count]
  })
  return {
    rule,
    questions: asked.length,
    students: means.length,
    mean: means.length === 0 ? null : meanOf(means),
    sd: means.length < 2 ? null : Math.sqrt(varianceOf(means)),
    reliability: reliabilityOf(table),
  }
}

/**
 * Interval of alpha from k questions and n students: (1 - rho) / (1 - alpha) has an F distribution with n - 1 and
 * (n - 1)(k - 1) degrees of freedom. L. S. Feldt, Psychometrika 30 (1965) 357-370. `mass` is the probability inside.
 */
export function feldtInterval(
  alpha: number,
  students: number,
  questions: number,
  mass: number,
): { readonly low: number; readonly high: number } {
  const freedom = students - 1
  const rest = freedom * (questions - 1)
  const tail = (1 - mass) / 2
  return {
    low: 1 - (1 - alpha) * fQuantile(1 - tail, freedom, rest),
    high: 1 - (1 - alpha) * fQuantile(tail, freedom, rest),
  }
}

function reliabilityOf(table: ScoreTable): Reliability | NoReliability {
  const k = table.questions.length
  if (k < 2) return none('few-questions', 'Alpha needs at least two questions.')
  const drawn = drawnSentence(table)
  if (drawn !== null) return none('different-questions', drawn)
  const complete = table.studentIds.flatMap((_, i) => (table.counts[i] === k ? [i] : []))
  const n = complete.length
  if (n < 2) {
    return none(
      'few-students',
      `Alpha needs at least two students who answered all ${k} questions; there ${n === 1 ? 'is one' : 'are none'}.`,
    )
  }
  const totals = varianceOf(complete.map(i => table.sums[i] ?? 0))
  if (totals < allAlike) return none('all-alike', 'All students have the same score, so there is no alpha.')
  const single = table.scores.reduce((sum, row) => sum + varianceOf(complete.map(i => row[i] ?? 0)), 0)
  const alpha = (k / (k - 1)) * (1 - single / totals)
  const sem = (Math.sqrt(totals) / k) * Math.sqrt(Math.max(0, 1 - alpha))
  return { kind: 'known', students: n, alpha, ...feldtInterval(alpha, n, k, 0.95), sem }
}

/** Variance of totals that is nothing but rounding. */
const allAlike = 1e-18

/** Says how the questions differed from student to student; null when all had the same. */
function drawnSentence({ questions, studentIds, responses }: ScoreTable): string | null {
  const had = studentIds.map((_, i) => responses.filter(row => row[i] !== null).length)
  const fewest = Math.min(...had)
  const most = Math.max(...had)
  if (fewest === questions.length) return null
  const range = fewest === most ? `${most}` : `${fewest} to ${most}`
  return `The students had different questions (${range} of ${questions.length} each), so there is no alpha of the whole.`
}

function none(because: NoReliability['because'], sentence: string): NoReliability {
  return { kind: 'none', because, sentence }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
