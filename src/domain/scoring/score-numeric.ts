import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { type ParsedNumber, parseNumber } from '#src/domain/scoring/parse-number.ts'
import { graded, invalid, type ScoreResult, unanswered } from '#src/domain/scoring/score-result.ts'
import { isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

/** 1 if the value, converted to the first unit, is within the tolerance of the key (edges included), else 0. */
export function scoreNumeric(question: ScorableOf<'numeric'>, response: ResponseOf<'numeric'>): ScoreResult {
  if (response.value.trim() === '') return unanswered
  const given = valueInFirstUnit(question, response)
  if (given.kind === 'problem') return invalid(given.reason)
  return graded(isWithinTolerance(given.value, question.key.value, question.key.tolerance) ? 1 : 0)
}

/** What the learner typed, converted to the first unit of the question, or a sentence on what to type instead. */
export function valueInFirstUnit(
  question: ScorableOf<'numeric'>,
  response: ResponseOf<'numeric'>,
): ParsedNumber {
  const unit = question.units.find(({ name }) => name === response.unit)
  if (unit === undefined) return { kind: 'problem', reason: 'Choose one of the units offered.' }
  const typed = parseNumber(response.value)
  return typed.kind === 'problem' ? typed : { kind: 'number', value: typed.value * unit.factor }
}
