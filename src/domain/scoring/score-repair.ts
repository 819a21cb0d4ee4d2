import type { ScorableOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { repairCredit } from '#src/domain/repair/repair-credit.ts'
import { type RepairField, repairFields } from '#src/domain/repair/repair-fields.ts'
import { graded, type ScoreResult, unknownPart } from '#src/domain/scoring/score-result.ts'

/** What the values are worth, see `repairCredit`; how often they were tried does not count. */
export function scoreRepair(question: ScorableOf<'repair'>, response: ResponseOf<'repair'>): ScoreResult {
  return fitsRepair(question, response) ? graded(repairCredit(question, response.values)) : unknownPart
}

/** Whether a response has a possible value for every field of the question, and nothing else. */
export function fitsRepair(question: ScorableOf<'repair'>, { values }: ResponseOf<'repair'>): boolean {
  const fields = repairFields(question)
  return (
    Object.keys(values).length === fields.length && fields.every(field => fits(field, values[field.name]))
  )
}

function fits({ start, choices }: RepairField, value: string | string[] | undefined): boolean {
  if (typeof start === 'string')
    return typeof value === 'string' && (choices === null || choices.includes(value))
  return (
    Array.isArray(value) &&
    new Set(value).size === value.length &&
    value.every(one => choices?.includes(one) === true)
  )
}
