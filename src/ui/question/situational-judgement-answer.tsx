import type { AnswerProps } from '#src/ui/question/answer-props.ts'
import { BestAndWorstField } from '#src/ui/question/best-and-worst-field.tsx'
import { RateEachField } from '#src/ui/question/rate-each-field.tsx'

export function SituationalJudgementAnswer({
  question: { ask, actions },
  value,
  disabled,
  onChange,
}: AnswerProps<'situational-judgement'>) {
  const shared = { actions, disabled, onChange }
  if (ask === 'rate-each')
    return <RateEachField {...shared} ratings={value?.ask === ask ? value.ratings : []} />
  const chosen = value?.ask === ask ? value : { best: null, worst: null }
  return <BestAndWorstField {...shared} best={chosen.best} worst={chosen.worst} />
}
