import { Suspense, useEffect, useRef, useState } from 'react'
import type { CheckTerms } from '#src/domain/readiness-check/check-terms.ts'
import { CheckHeader } from '#src/features/take-quiz/check-header.tsx'
import bar from '#src/features/take-quiz/action-bar.module.css'
import styles from '#src/features/take-quiz/check-screen.module.css'
import { ConfidenceField } from '#src/features/take-quiz/confidence-field.tsx'
import { ReadOnlyNotice } from '#src/features/take-quiz/load-parts.tsx'
import { useDraft } from '#src/features/take-quiz/use-draft.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { askNext } from '#src/state/take-check.ts'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { preloadAnswerFields } from '#src/ui/question/load-fields.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface CheckScreenProps {
  readonly open: OpenAttempt
  readonly terms: CheckTerms
  /** Null between two questions. */
  readonly questionId: string | null
}

/** One question of a readiness check: to answer, without feedback and without a way back. */
export function CheckScreen({ open, terms, questionId }: CheckScreenProps) {
  const { attempt, questions, access, state } = open
  const store = useAppStore()
  const heading = useRef<HTMLHeadingElement>(null)
  const isSubmitting = useRef(false)
  const [problem, setProblem] = useState('')
  const submit = useApp(app => app.submit)
  const flag = useApp(app => app.flag)
  const loadScoring = useApp(app => app.loadScoring)
  const completeStart = useApp(app => app.completeStart)
  const askConfidence = useApp(app => app.preferences.askConfidence)
  const draft = useDraft(open, questionId ?? '', questionId === null || access !== 'writer')
  const question = questionId === null ? undefined : questions.get(questionId)
  const at = state.responses.size + 1
  const isFlagged = questionId !== null && state.flagged.has(questionId)

  useEffect(() => {
    document.title = `Question ${at} · Readiness check · PACS Ready`
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [at])

  useEffect(() => {
    completeStart()
    void loadScoring()
    void preloadAnswerFields()
  }, [completeStart, loadScoring])

  // Also after a reload that came between a response and the next question.
  useEffect(() => {
    if (questionId !== null || access !== 'writer') return
    void askNext(store.getState).then(asked => {
      if (asked.kind === 'failed') setProblem(asked.sentence)
    })
  }, [questionId, access, store])

  async function give(response = draft.value) {
    if (questionId === null || access !== 'writer' || isSubmitting.current) return
    if (response === null) return setProblem('Nothing is chosen yet. Answer, or say that you do not know.')
    isSubmitting.current = true
    const { confidence, elapsedMs } = draft
    const result = await submit({ questionId, response, confidence, elapsedMs: elapsedMs() })
    isSubmitting.current = false
    if (result.kind === 'graded') draft.settle()
    else setProblem(result.kind === 'invalid' ? result.reason : '')
    return undefined
  }

  return (
    <div className={styles.screen}>
      <CheckHeader open={open} terms={terms} at={at} />
      <article className={styles.question}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          Question {at}
        </h1>
        <Suspense fallback={null}>
          {access !== 'writer' && <ReadOnlyNotice access={access} isFinished={false} />}
        </Suspense>
        {questionId === null && problem === '' && <Loading what="Choosing the next question" />}
        {questionId !== null && question !== undefined && (
          <form
            className={styles.form}
            onSubmit={event => {
              event.preventDefault()
              void give()
            }}
          >
            <div className={styles.stem}>
              <RichTextView text={question.stem} />
            </div>
            {question.kind !== 'pick-in-artefact' && question.artefact !== undefined && (
              <ArtefactView artefact={question.artefact} />
            )}
            <QuestionAnswer
              question={question}
              value={draft.value}
              disabled={access !== 'writer'}
              onChange={value => {
                setProblem('')
                draft.change(value)
              }}
            />
            {askConfidence && access === 'writer' && (
              <ConfidenceField value={draft.confidence} onChange={draft.setConfidence} />
            )}
            <div className={bar.bar}>
              {access === 'writer' && (
                <>
                  <Button variant="primary" type="submit">
                    Submit
                  </Button>
                  <Button onClick={() => void give({ kind: 'dont-know' })}>I don’t know</Button>
                  <Button
                    variant="quiet"
                    aria-pressed={isFlagged}
                    onClick={() => flag(questionId, !isFlagged)}
                  >
                    <span aria-hidden="true">{isFlagged ? '⚑' : '⚐'}</span> {isFlagged ? 'Flagged' : 'Flag'}
                  </Button>
                </>
              )}
            </div>
          </form>
        )}
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        {questionId === null && problem !== '' && (
          <p>
            <Button
              variant="primary"
              onClick={() => {
                setProblem('')
                void askNext(store.getState).then(
                  asked => asked.kind === 'failed' && setProblem(asked.sentence),
                )
              }}
            >
              Try again
            </Button>
          </p>
        )}
      </article>
      <p className={styles.note}>{attempt.title}. Feedback comes at the end.</p>
    </div>
  )
}
