import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { BankQuestion } from '#src/content/bank-loader.ts'
import { loadGlossary } from '#src/content/load-glossary.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { writeFilter } from '#src/domain/bank-search/filter-link.ts'
import { everyQuestion } from '#src/domain/bank-search/search-questions.ts'
import type { Erratum } from '#src/domain/catalog/errata.ts'
import { paths } from '#src/domain/paths.ts'
import type { Response } from '#src/domain/question/response.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { ErratumList } from '#src/features/banks/erratum-list.tsx'
import { QuestionFacts } from '#src/features/banks/question-facts.tsx'
import styles from '#src/features/banks/question-view.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useFetched } from '#src/state/use-fetched.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { QuestionReview } from '#src/ui/question/question-review.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface QuestionViewProps {
  readonly indexed: IndexedQuestion
  readonly found: BankQuestion
  readonly errata: readonly Erratum[]
}

/** A question as a learner sees it, its key on request, and what is known about it. Nothing here is recorded. */
export function QuestionView({ indexed, found, errata }: QuestionViewProps) {
  const skill = useApp(state => state.outline.skills.find(({ id }) => id === indexed.skill))
  const [value, setValue] = useState<Response | null>(null)
  const [isOpen, setOpen] = useState(false)
  const question = useMemo(() => presentQuestion(found.question, indexed.id), [found.question, indexed.id])
  const glossary = useFetched(loadGlossary)
  const result = value === null ? null : scoreResponse(question, value)

  return (
    <Page title={`A question on ${skill?.name ?? indexed.skill}`}>
      <Notice
        tone="info"
        actions={
          <>
            <Link href={paths.newQuiz({ questions: [indexed.id] })} className={buttonClass('secondary')}>
              Answer it in a quiz
            </Link>
            <Link
              href={paths.banks(writeFilter({ ...everyQuestion, skill: indexed.skill }))}
              className={buttonClass('quiet')}
            >
              All questions on this skill
            </Link>
          </>
        }
      >
        <p>Just to look at: what you try here is not recorded and counts nowhere.</p>
      </Notice>
      {errata.length > 0 && (
        <Notice tone="warn">
          <p>An earlier version of this question was wrong. Responses to that one are left out.</p>
          <ErratumList errata={errata} />
        </Notice>
      )}
      <div className={styles.stem}>
        <RichTextView text={question.stem} />
      </div>
      {question.kind !== 'pick-in-artefact' && question.artefact !== undefined && (
        <ArtefactView artefact={question.artefact} />
      )}
      {isOpen ? (
        <section className={styles.part}>
          <h2>Key and reasons</h2>
          {result?.kind === 'graded' && (
            <p role="status">Your response would score {Math.round(result.score * 100)} %.</p>
          )}
          <QuestionReview
            question={question}
            response={result?.kind === 'graded' ? value : null}
            glossary={glossary}
          />
          <p>
            <Button
              onClick={() => {
                setOpen(false)
                // A case is played anew: its actions cannot be taken back.
                if (question.kind === 'branching-case') setValue(null)
              }}
            >
              Hide the key, try again
            </Button>
          </p>
        </section>
      ) : (
        <div className={styles.part}>
          <QuestionAnswer question={question} value={value} disabled={false} onChange={setValue} />
          <p>
            <Button variant="primary" onClick={() => setOpen(true)}>
              Show the key and reasons
            </Button>
          </p>
        </div>
      )}
      <QuestionFacts question={found.question} skillId={indexed.skill} hash={found.hash} />
    </Page>
  )
}
