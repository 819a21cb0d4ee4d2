import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import type { ExplanationOf } from '#src/domain/scoring/explanation.ts'

/** Props of every `<kind>-review.tsx`. */
export interface ReviewProps<Kind extends QuestionKind> {
  readonly question: QuestionOf<Kind>
  readonly response: Response | null
  readonly explanation: ExplanationOf<Kind, RichText>
}
