import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { ExplanationOf } from '#src/domain/scoring/explanation.ts'
import { valueInFirstUnit } from '#src/domain/scoring/score-numeric.ts'
import { allowedDistance, isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

type NumericParts = Omit<ExplanationOf<'numeric', RichText>, 'kind' | 'result'>

/** The value given, the range that counts as right, and the reason of the slip behind a wrong value. */
export function explainNumeric(
  question: QuestionOf<'numeric'>,
  response: ResponseOf<'numeric'> | null,
): NumericParts {
  const { value, tolerance } = question.key
  const parsed = response === null ? null : valueInFirstUnit(question, response)
  const given = parsed?.kind === 'number' ? parsed.value : null
  const distance = allowedDistance(value, tolerance)
  const reason = given === null ? null : slipReason(question, given)
  return { given, lowest: value - distance, highest: value + distance, reason }
}

/** Reason of the slip nearest to a wrong value, if one is as near as the tolerance allows. */
function slipReason({ key, slips }: QuestionOf<'numeric'>, given: number): RichText | null {
  if (isWithinTolerance(given, key.value, key.tolerance)) return null
  const [nearest] = slips
    .filter(({ value }) => isWithinTolerance(given, value, key.tolerance))
    .sort((a, b) => Math.abs(a.value - given) - Math.abs(b.value - given))
  return nearest?.reason ?? null
}
