import { Suspense } from 'react'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import {
  BranchingCaseAnswer,
  MatchingAnswer,
  OrderingAnswer,
  PickInArtefactAnswer,
  RepairAnswer,
  SituationalJudgementAnswer,
} from '#src/ui/question/load-fields.tsx'
import { MultiSelectAnswer } from '#src/ui/question/multi-select-answer.tsx'
import { NumericAnswer } from '#src/ui/question/numeric-answer.tsx'
import { ShortTextAnswer } from '#src/ui/question/short-text-answer.tsx'
import { SingleChoiceAnswer } from '#src/ui/question/single-choice-answer.tsx'

interface QuestionAnswerProps {
  readonly question: Question
  readonly value: Response | null
  readonly disabled: boolean
  readonly onChange: (value: Response | null) => void
}

/** The field to answer a question with; a response of another kind (or "I don't know") shows as empty. */
export function QuestionAnswer(props: QuestionAnswerProps) {
  return (
    <Suspense fallback={null}>
      <Field {...props} />
    </Suspense>
  )
}

function Field({ question, value, disabled, onChange }: QuestionAnswerProps) {
  const shared = { disabled, onChange }
  switch (question.kind) {
    case 'single-choice':
      return <SingleChoiceAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'multi-select':
      return <MultiSelectAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'ordering':
      return <OrderingAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'matching':
      return <MatchingAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'numeric':
      return <NumericAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'short-text':
      return <ShortTextAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'pick-in-artefact':
      return <PickInArtefactAnswer {...shared} question={question} value={given(value, question.kind)} />
    case 'situational-judgement':
      return (
        <SituationalJudgementAnswer {...shared} question={question} value={given(value, question.kind)} />
      )
    case 'branching-case':
      return <BranchingCaseAnswer {...shared} question={question} value={value} />
    case 'repair':
      return <RepairAnswer {...shared} question={question} value={given(value, question.kind)} />
  }
}

function given<Kind extends Response['kind']>(value: Response | null, kind: Kind) {
  return isOfKind(value, kind) ? value : null
}

function isOfKind<Kind extends Response['kind']>(
  value: Response | null,
  kind: Kind,
): value is Extract<Response, { kind: Kind }> {
  return value?.kind === kind
}
