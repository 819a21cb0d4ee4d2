import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'

/** Props that both ways of judging actions have. */
export interface JudgementFieldProps {
  readonly actions: QuestionOf<'situational-judgement'>['actions']
  readonly disabled: boolean
  readonly onChange: (value: ResponseOf<'situational-judgement'>) => void
}
