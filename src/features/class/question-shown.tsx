import { useMemo } from 'react'
import { loadGlossary } from '#src/content/load-glossary.ts'
import type { Question } from '#src/domain/question/question.ts'
import styles from '#src/features/class/question-shown.module.css'
import { useFetched } from '#src/state/use-fetched.ts'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { QuestionReview } from '#src/ui/question/question-review.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

const doNothing = () => {}

/** A question as learners saw it, its options in the order of the author; its key and reasons folded away. */
export function QuestionShown({ question }: { readonly question: Question }) {
  const glossary = useFetched(loadGlossary)
  const hasArtefact = question.kind !== 'pick-in-artefact' && question.artefact !== undefined
  const artefact = useMemo(
    () =>
      hasArtefact && question.artefact !== undefined ? <ArtefactView artefact={question.artefact} /> : null,
    [hasArtefact, question.artefact],
  )
  return (
    <section className={styles.shown} aria-labelledby="question">
      <h2 id="question" className="visually-hidden">
        The question
      </h2>
      <div className={styles.stem}>
        <RichTextView text={question.stem} />
      </div>
      {artefact}
      <QuestionAnswer question={question} value={null} disabled onChange={doNothing} />
      <details className={styles.key}>
        <summary>Key and reasons</summary>
        <div>
          <QuestionReview question={question} response={null} glossary={glossary} />
        </div>
      </details>
    </section>
  )
}
