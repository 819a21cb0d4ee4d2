import type { AnalysedQuestion, ClassResponse } from '#src/domain/class-analysis/class-data.ts'
import {
  type CorrelationEstimate,
  correlationEstimate,
} from '#src/domain/class-analysis/correlation-estimate.ts'
import type { ExtremeGroups } from '#src/domain/class-analysis/extreme-groups.ts'
import { correlationOf, differenceInterval } from '#src/domain/statistics/correlation.ts'
import { eightyPercent } from '#src/domain/statistics/wilson-interval.ts'

/** One option of a question over the students whose score counts. Of a multi-select each is chosen or not. */
export interface OptionStatistics {
  readonly id: string
  readonly text: string
  readonly isKey: boolean
  /** Students who chose it: their number, its share (0..1) of all that count, and who they are. */
  readonly count: number
  readonly share: number
  readonly studentIds: readonly string[]
  /** Those among them who did not get the full score. */
  readonly wrongCount: number
  /** Mean rest score of the students who chose it, 0..1; null when nobody did. */
  readonly meanRest: number | null
  /** Correlation of choosing it with the rest score. */
  readonly choiceRest: CorrelationEstimate | null
  /** Students of the upper and the lower group who chose it; fractions from shared places. */
  readonly upper: number | null
  readonly lower: number | null
  /**
   * 80 % interval of how much more choosing it goes with the rest score than choosing the key does (the key that goes
   * with it least), as a difference of Fisher's z; null for a key and where it does not exist.
   */
  readonly aboveKey: { readonly low: number; readonly high: number } | null
}

/** One student whose score on the question counts. */
export interface CountedStudent {
  readonly studentId: string
  readonly response: ClassResponse
  /** Score that counts, 0..1. */
  readonly score: number
  /** Mean of the other scores, NaN without any. */
  readonly rest: number
}

/** The options of a question, in the order of the author. measurement.md section 5.1. */
export function optionStatistics(
  question: AnalysedQuestion,
  students: readonly CountedStudent[],
  groups: ExtremeGroups | null,
): OptionStatistics[] {
  const choices = question.options.map(option => choiceOf(option, students))
  const [weakestKey] = choices
    .filter(({ isKey, choiceRest }) => isKey && choiceRest !== null)
    .toSorted((a, b) => (a.choiceRest?.r ?? 0) - (b.choiceRest?.r ?? 0))
  return question.options.map(({ id, text, isKey }, o) => {
    const choice = choices[o]
    const chosen = choice?.chosen ?? []
    const choosers = students.filter((_, i) => chosen[i])
    return {
      id,
      text,
      isKey,
      count: choosers.length,
      share: students.length === 0 ? 0 : choosers.length / students.length,
      studentIds: choosers.map(({ studentId }) => studentId),
      wrongCount: choosers.filter(({ score }) => score < 1).length,
      meanRest: meanRestOf(choosers),
      choiceRest: choice?.choiceRest ?? null,
      upper: groups && weightOf(chosen, groups.upper),
      lower: groups && weightOf(chosen, groups.lower),
      aboveKey: choice && weakestKey && !isKey ? aboveKey(choice, weakestKey) : null,
    }
  })
}

/** Students who answered without choosing any option of the question: "I don't know". */
export function studentsWithoutOption(
  { options }: AnalysedQuestion,
  students: readonly CountedStudent[],
): string[] {
  return students
    .filter(({ response }) => response.score !== null)
    .filter(student => !options.some(option => hasChosen(student, option)))
    .map(({ studentId }) => studentId)
}

function hasChosen(
  { response: { choices } }: CountedStudent,
  { id, text }: AnalysedQuestion['options'][number],
): boolean {
  return choices.includes(id) || choices.includes(text)
}

function meanRestOf(students: readonly CountedStudent[]): number | null {
  const rests = students.map(({ rest }) => rest).filter(rest => !Number.isNaN(rest))
  return rests.length === 0 ? null : rests.reduce((sum, rest) => sum + rest, 0) / rests.length
}

/** One option as numbers. */
interface Choice {
  readonly isKey: boolean
  /** Per student. */
  readonly chosen: readonly boolean[]
  /** Per student with a rest score, 0 or 1. */
  readonly picks: readonly number[]
  readonly choiceRest: CorrelationEstimate | null
}

function choiceOf(option: AnalysedQuestion['options'][number], students: readonly CountedStudent[]): Choice {
  const chosen = students.map(student => hasChosen(student, option))
  const picks: number[] = []
  const rests: number[] = []
  students.forEach(({ rest }, i) => {
    if (Number.isNaN(rest)) return
    picks.push(chosen[i] ? 1 : 0)
    rests.push(rest)
  })
  return { isKey: option.isKey, chosen, picks, choiceRest: correlationEstimate(picks, rests) }
}

function aboveKey(wrong: Choice, key: Choice): OptionStatistics['aboveKey'] {
  const between = correlationOf(wrong.picks, key.picks)
  if (!wrong.choiceRest || !key.choiceRest || between === null) return null
  const correlations = { first: wrong.choiceRest.r, second: key.choiceRest.r, between }
  return differenceInterval(correlations, wrong.picks.length, eightyPercent)
}

function weightOf(chosen: readonly boolean[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + (chosen[i] ? weight : 0), 0)
}
