import { useMemo, useState } from 'react'
import { loadGlossary } from '#src/content/load-glossary.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import styles from '#src/features/banks/question-view.module.css'
import { useFetched } from '#src/state/use-fetched.ts'
import { Button } from '#src/ui/button.tsx'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { QuestionReview } from '#src/ui/question/question-review.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

/** A question as a learner sees it, to try, with its key on request. Nothing here is recorded. */
export function QuestionTrial({ question: authored }: { readonly question: Question }) {
  const [value, setValue] = useState<Response | null>(null)
  const [isOpen, setOpen] = useState(false)
  const question = useMemo(() => presentQuestion(authored, authored.id), [authored])
  const glossary = useFetched(loadGlossary)
  const result = value === null ? null : scoreResponse(question, value)

  return (
    <>
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
    </>
  )
}
