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
  const chosen = question.options.map(option => students.map(student => hasChosen(student, option)))
  const weakest = weakestKey(question, chosen, students)
  return question.options.map(({ id, text, isKey }, o) => {
    const own = chosen[o] ?? []
    const choosers = students.filter((_, i) => own[i])
    return {
      id,
      text,
      isKey,
      count: choosers.length,
      share: students.length === 0 ? 0 : choosers.length / students.length,
      studentIds: choosers.map(({ studentId }) => studentId),
      wrongCount: choosers.filter(({ score }) => score < 1).length,
      meanRest: meanRestOf(choosers),
      choiceRest: choiceRest(own, students),
      upper: groups && weightOf(own, groups.upper),
      lower: groups && weightOf(own, groups.lower),
      aboveKey: isKey || !weakest ? null : aboveKey(own, weakest, students),
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

function choiceRest(
  chosen: readonly boolean[],
  students: readonly CountedStudent[],
): CorrelationEstimate | null {
  const known = withRest(students)
  return correlationEstimate(
    known.map(i => Number(chosen[i])),
    known.map(i => students[i]?.rest ?? 0),
  )
}

/** Positions of the students who have a rest score. */
function withRest(students: readonly CountedStudent[]): number[] {
  return students.flatMap(({ rest }, i) => (Number.isNaN(rest) ? [] : [i]))
}

interface Key {
  readonly chosen: readonly boolean[]
  readonly r: number
}

function weakestKey(
  { options }: AnalysedQuestion,
  chosen: readonly (readonly boolean[])[],
  students: readonly CountedStudent[],
): Key | null {
  const keys = options.flatMap(({ isKey }, o): Key[] => {
    const own = chosen[o] ?? []
    const r = isKey ? (choiceRest(own, students)?.r ?? null) : null
    return r === null ? [] : [{ chosen: own, r }]
  })
  return keys.toSorted((a, b) => a.r - b.r)[0] ?? null
}

function aboveKey(
  chosen: readonly boolean[],
  key: Key,
  students: readonly CountedStudent[],
): OptionStatistics['aboveKey'] {
  const first = choiceRest(chosen, students)?.r ?? null
  const known = withRest(students)
  const between = correlationOf(
    known.map(i => Number(chosen[i])),
    known.map(i => Number(key.chosen[i])),
  )
  if (first === null || between === null) return null
  return differenceInterval({ first, second: key.r, between }, known.length, eightyPercent)
}

function weightOf(chosen: readonly boolean[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + (chosen[i] ? weight : 0), 0)
}
