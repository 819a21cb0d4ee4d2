import { type Confidence, confidences } from '#src/domain/learning/confidence.ts'
import { type QuestionLevel, questionLevels } from '#src/domain/question/question-kinds.ts'
import { type AttemptMode, attemptModes } from '#src/domain/quiz/quiz-mode.ts'

/**
 * What stands in an encounter, as stored: nothing, the seq of taking it back, or of a response: seq, time, hash,
 * skill, level, chance, score, confidence, mode, expected seconds, elapsed milliseconds. Hash and skill are indexes
 * into the texts of the checkpoint.
 */
type StandingRow =
  | null
  | readonly [number]
  | readonly [
      number,
      number,
      number,
      number,
      QuestionLevel,
      number,
      number,
      Confidence | null,
      AttemptMode,
      number,
      number,
    ]

/**
 * An encounter as stored: attempt (index into the texts), first seen, last seen, unanswered, what stands, and the last
 * flag: its time, and whether it is set.
 */
export type EncounterRow = readonly [number, number, number, number | null, StandingRow, FlagRow]
type FlagRow = null | readonly [number, boolean]

/**
 * Whether stored data is an encounter row. Written out, because a checkpoint of a long-time learner has 100,000 rows
 * to check while the app starts, and a schema takes half a second for them.
 */
export function isEncounterRow(row: unknown): row is EncounterRow {
  return (
    Array.isArray(row) &&
    row.length === 6 &&
    isCount(row[0]) &&
    isFiniteNumber(row[1]) &&
    isFiniteNumber(row[2]) &&
    (row[3] === null || isFiniteNumber(row[3])) &&
    isStandingRow(row[4]) &&
    isFlagRow(row[5])
  )
}

function isFlagRow(row: unknown): row is FlagRow {
  return (
    row === null ||
    (Array.isArray(row) && row.length === 2 && isFiniteNumber(row[0]) && typeof row[1] === 'boolean')
  )
}

function isStandingRow(row: unknown): row is StandingRow {
  if (row === null) return true
  if (!Array.isArray(row) || !isCount(row[0])) return false
  return row.length === 1 || (row.length === 11 && isResponseRow(row))
}

function isResponseRow(row: readonly unknown[]): boolean {
  return (
    isFiniteNumber(row[1]) &&
    isCount(row[2]) &&
    isCount(row[3]) &&
    levels.has(row[4]) &&
    isShare(row[5]) &&
    isShare(row[6]) &&
    knownConfidences.has(row[7]) &&
    modes.has(row[8]) &&
    isFiniteNumber(row[9]) &&
    isFiniteNumber(row[10])
  )
}

const levels: ReadonlySet<unknown> = new Set(questionLevels)
const knownConfidences: ReadonlySet<unknown> = new Set([...confidences, null])
const modes: ReadonlySet<unknown> = new Set(attemptModes)

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value)
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && isFiniteNumber(value) && value >= 0
}

function isShare(value: unknown): boolean {
  return isFiniteNumber(value) && value >= 0 && value <= 1
}
