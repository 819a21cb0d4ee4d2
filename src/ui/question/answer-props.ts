import type { QuestionKind } from '#src/domain/question/question-kinds.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'

/** Props of every `<kind>-answer.tsx`: a controlled field whose value is the raw response, or null. */
export interface AnswerProps<Kind extends QuestionKind> {
  readonly question: QuestionOf<Kind>
  readonly value: ResponseOf<Kind> | null
  readonly disabled: boolean
  readonly onChange: (value: ResponseOf<Kind> | null) => void
}
