import { explainResponse } from '#src/domain/scoring/explain-response.ts'
import type { Glossary } from '#src/domain/question/find-terms.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { GlossedText } from '#src/ui/glossary/glossed-text.tsx'
import { BranchingCaseReview } from '#src/ui/question/branching-case-review.tsx'
import { ChoiceReview } from '#src/ui/question/choice-review.tsx'
import { MatchingReview } from '#src/ui/question/matching-review.tsx'
import { NumericReview } from '#src/ui/question/numeric-review.tsx'
import { OrderingReview } from '#src/ui/question/ordering-review.tsx'
import { PickInArtefactReview } from '#src/ui/question/pick-in-artefact-review.tsx'
import styles from '#src/ui/question/review.module.css'
import { RepairReview } from '#src/ui/question/repair-review.tsx'
import { ShortTextReview } from '#src/ui/question/short-text-review.tsx'
import { SituationalJudgementReview } from '#src/ui/question/situational-judgement-review.tsx'

interface QuestionReviewProps {
  readonly question: Question
  readonly response: Response | null
  /** Definitions for the explanation; null until they are here. */
  readonly glossary: Glossary | null
}

/** What was right and wrong part by part, then the explanation and its source. */
export function QuestionReview({ question, response, glossary }: QuestionReviewProps) {
  return (
    <>
      <Parts question={question} response={response} />
      <section className={styles.explanation}>
        <h3>Why</h3>
        <GlossedText text={question.explanation} glossary={glossary} />
        {question.source.length > 0 && (
          <p className={styles.source}>
            Source:{' '}
            {question.source
              .map(({ standard, section, edition }) => `${standard}, ${section} (${edition})`)
              .join('; ')}
          </p>
        )}
      </section>
    </>
  )
}

function Parts({ question, response }: Omit<QuestionReviewProps, 'glossary'>) {
  const explanation = explainResponse(question, response)
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      if (explanation.kind !== 'single-choice' && explanation.kind !== 'multi-select') return null
      return <ChoiceReview question={question} options={explanation.options} />
    case 'ordering':
      if (explanation.kind !== question.kind) return null
      return <OrderingReview question={question} response={response} explanation={explanation} />
    case 'matching':
      if (explanation.kind !== question.kind) return null
      return <MatchingReview question={question} response={response} explanation={explanation} />
    case 'numeric':
      if (explanation.kind !== question.kind) return null
      return <NumericReview question={question} response={response} explanation={explanation} />
    case 'short-text':
      if (explanation.kind !== question.kind) return null
      return <ShortTextReview question={question} response={response} explanation={explanation} />
    case 'pick-in-artefact':
      if (explanation.kind !== question.kind) return null
      return <PickInArtefactReview question={question} response={response} explanation={explanation} />
    case 'situational-judgement':
      if (explanation.kind !== question.kind) return null
      return <SituationalJudgementReview question={question} response={response} explanation={explanation} />
    case 'branching-case':
      if (explanation.kind !== question.kind) return null
      return <BranchingCaseReview question={question} response={response} explanation={explanation} />
    case 'repair':
      if (explanation.kind !== question.kind) return null
      return <RepairReview question={question} response={response} explanation={explanation} />
  }
}
