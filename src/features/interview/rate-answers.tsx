import { useState } from 'react'
import type { Rater } from '#src/domain/interview/interview-record.ts'
import { answeredQuestions } from '#src/domain/interview/rating-summary.ts'
import { ratingOf, withRating } from '#src/domain/interview/rating-steps.ts'
import { AnswerMaterial } from '#src/features/interview/answer-material.tsx'
import { FinishRating } from '#src/features/interview/finish-rating.tsx'
import styles from '#src/features/interview/interview.module.css'
import { ModelAnswer } from '#src/features/interview/model-answer.tsx'
import { RatingForm } from '#src/features/interview/rating-form.tsx'
import { SavingSign } from '#src/features/interview/saving-sign.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { Button } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface RateAnswersProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
  readonly rater: Rater
}

/** One answer after the other: what was asked and said, the rating, and a model answer beside it. */
export function RateAnswers({ open, keeper, rater }: RateAnswersProps) {
  const { session } = open
  const now = useApp(state => state.now)
  const questions = answeredQuestions(session)
  const [at, setAt] = useState(() => firstUnrated(questions, open, rater))
  const question = questions[at]
  if (question === undefined) throw new Error('there is at least one answer to rate')
  const isLast = at === questions.length - 1
  const title = rater === 'self' ? 'Rate your answer' : 'Rate the answer'
  return (
    // Another page for each answer, so that its heading is read and its top is on screen.
    <Page key={question.id} title={`${title} ${at + 1} of ${questions.length}`} wide>
      <AnswerMaterial open={open} question={question} rater={rater} />
      <div className={styles.columns}>
        <Panel title={rater === 'self' ? 'Your rating' : 'Rating'} tone="accent">
          <RatingForm
            question={question}
            rater={rater}
            rating={ratingOf(open[rater], question.id)}
            onChange={change =>
              void keeper.changeSheet(rater, sheet => {
                const rating = ratingOf(sheet, question.id)
                return withRating(sheet, { ...rating, ...change }, now())
              })
            }
          />
        </Panel>
        <Panel title="A model answer">
          <ModelAnswer question={question} />
        </Panel>
      </div>
      <SavingSign saving={open.saving} keeper={keeper} />
      <div className={styles.actions}>
        {at > 0 && <Button onClick={() => setAt(at - 1)}>Back to answer {at}</Button>}
        {!isLast && (
          <Button variant="primary" onClick={() => setAt(at + 1)}>
            Next answer
          </Button>
        )}
      </div>
      {isLast && (
        <FinishRating open={open} keeper={keeper} rater={rater} questions={questions} onGoTo={setAt} />
      )}
    </Page>
  )
}

/** Where the rating goes on after a reload. */
function firstUnrated(
  questions: ReturnType<typeof answeredQuestions>,
  open: OpenInterview,
  rater: Rater,
): number {
  const at = questions.findIndex(({ id }) => Object.keys(ratingOf(open[rater], id).criteria).length === 0)
  return at === -1 ? questions.length - 1 : at
}
