import type { QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { ExplanationOf } from '#src/domain/scoring/explanation.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'

type ShortTextParts = Omit<ExplanationOf<'short-text', RichText>, 'kind' | 'result'>

/** The text given, as typed, and the reason of the slip it equals after normalising. */
export function explainShortText(question: QuestionOf<'short-text'>, given: string | null): ShortTextParts {
  const normal = given === null ? null : normaliseText(given)
  const slip = question.slips.find(({ text }) => normaliseText(text) === normal)
  return { given, reason: slip?.reason ?? null }
}
