import { Suspense, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { ActionBar } from '#src/features/take-quiz/action-bar.tsx'
import { AttemptHeader } from '#src/features/take-quiz/attempt-header.tsx'
import { ConfidenceField } from '#src/features/take-quiz/confidence-field.tsx'
import styles from '#src/features/take-quiz/question-screen.module.css'
import {
  EarlyReport,
  Feedback,
  importFeedback,
  QuestionMap,
  ReadOnlyNotice,
  ShortcutHelp,
} from '#src/features/take-quiz/load-parts.tsx'
import { useDraft } from '#src/features/take-quiz/use-draft.ts'
import { useShortcuts } from '#src/features/take-quiz/use-shortcuts.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { preloadAnswerFields } from '#src/ui/question/load-fields.tsx'
import { QuestionAnswer } from '#src/ui/question/question-answer.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface QuestionScreenProps {
  readonly open: OpenAttempt
  /** From 1. */
  readonly at: number
}

/** One question of an attempt: to answer, or, once it is settled, to review. */
export function QuestionScreen({ open, at }: QuestionScreenProps) {
  const { attempt, questions, state, access } = open
  const [, navigate] = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  const saving = useApp(store => store.saving)
  const [problem, setProblem] = useState('')
  const [isMapOpen, setMapOpen] = useState(false)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const isSubmitting = useRef(false)
  const submit = useApp(store => store.submit)
  const clearResponse = useApp(store => store.clearResponse)
  const flag = useApp(store => store.flag)
  const loadScoring = useApp(store => store.loadScoring)
  const completeStart = useApp(store => store.completeStart)
  const askConfidence = useApp(store => store.preferences.askConfidence)

  const count = attempt.questions.length
  const questionId = attempt.questions[at - 1]?.id ?? ''
  const question = questions.get(questionId)
  const given = state.responses.get(questionId)
  const isFinished = state.finish !== null
  const isSettled = isFinished || (attempt.mode === 'practice' && given !== undefined)
  const isFlagged = state.flagged.has(questionId)
  const draft = useDraft(open, questionId, isSettled || access !== 'writer')

  useEffect(() => {
    document.title = `Question ${at} of ${count} · PACS Ready`
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
  }, [at, count])

  useEffect(() => {
    completeStart()
    void loadScoring()
    void importFeedback()
    void preloadAnswerFields()
  }, [completeStart, loadScoring])

  /** Keeps what is chosen; false when there is something that cannot be scored yet. */
  async function commit(response = draft.value): Promise<boolean> {
    if (isSettled || access !== 'writer') return true
    if (isSubmitting.current) return false
    if (!draft.isNew() && response === draft.value) return true
    if (response === null) {
      if (state.answered.has(questionId)) clearResponse(questionId)
      return true
    }
    const { confidence, elapsedMs } = draft
    isSubmitting.current = true
    const result = await submit({ questionId, response, confidence, elapsedMs: elapsedMs() })
    isSubmitting.current = false
    setProblem(result.kind === 'invalid' ? result.reason : '')
    if (result.kind === 'graded') draft.settle()
    return result.kind === 'graded'
  }

  function show(position: number) {
    navigate(position > count ? endOf(open) : paths.question(attempt.attemptId, Math.max(position, 1)))
  }

  /** Leaving keeps what is complete as the response, the rest as work in progress. */
  async function goTo(position: number) {
    if (attempt.mode === 'exam') await commit()
    show(position)
  }

  async function submitChosen() {
    if (draft.value === null) setProblem('Nothing is chosen yet. Answer, or say that you do not know.')
    else if ((await commit()) && attempt.mode === 'exam') show(at + 1)
  }

  async function dontKnow() {
    if (isSettled || access !== 'writer') return
    if ((await commit({ kind: 'dont-know' })) && attempt.mode === 'exam') show(at + 1)
  }

  useShortcuts({
    next: () => void goTo(at + 1),
    previous: () => void goTo(at - 1),
    flag: () => flag(questionId, !isFlagged),
    map: () => setMapOpen(!isMapOpen),
    help: () => setHelpOpen(true),
    dontKnow: () => void dontKnow(),
  })

  return (
    <div className={styles.screen}>
      <AttemptHeader open={open} at={at} onMap={() => setMapOpen(!isMapOpen)} onTimeUp={() => commit()} />
      <div className={styles.columns} data-map={isMapOpen}>
        <article className={styles.question}>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            Question {at} of {count}
            {isFlagged && <span className={styles.flagged}> ⚑ flagged</span>}
          </h1>
          <Suspense fallback={null}>
            {access !== 'writer' && <ReadOnlyNotice access={access} isFinished={isFinished} />}
          </Suspense>
          {open.leftOut > 0 && (
            <Notice tone="warn" role="status">
              <p>
                {open.leftOut} of the questions drawn could not be loaded and were left out. Check the
                connection.
              </p>
            </Notice>
          )}
          {question === undefined && saving.kind === 'saving' && <Loading what="Loading the question" />}
          {question === undefined && saving.kind !== 'saving' && (
            <Notice tone="problem">
              <p>
                The content of this question was lost on this device. Your other responses are safe. Go on.
              </p>
            </Notice>
          )}
          {question !== undefined && (
            <form
              className={styles.form}
              onSubmit={event => {
                event.preventDefault()
                void submitChosen()
              }}
            >
              <div className={styles.stem}>
                <RichTextView text={question.stem} />
              </div>
              {question.kind !== 'pick-in-artefact' && question.artefact !== undefined && (
                <ArtefactView artefact={question.artefact} />
              )}
              {isSettled ? (
                <Suspense fallback={<Loading what="Loading the reasons" />}>
                  <Feedback
                    question={question}
                    given={given ?? null}
                    at={at}
                    isFresh={draft.isFresh}
                    canReport={access === 'writer'}
                  />
                </Suspense>
              ) : (
                <>
                  <QuestionAnswer
                    question={question}
                    value={draft.value}
                    disabled={access !== 'writer'}
                    onChange={value => {
                      setProblem('')
                      draft.change(value)
                    }}
                  />
                  {draft.value?.kind === 'dont-know' && (
                    <p className={styles.dontKnow}>You said: I don’t know.</p>
                  )}
                  {askConfidence && access === 'writer' && (
                    <ConfidenceField value={draft.confidence} onChange={draft.setConfidence} />
                  )}
                </>
              )}
              <p role="alert" className={styles.problem}>
                {problem}
              </p>
              <ActionBar
                open={open}
                at={at}
                isSettled={isSettled}
                isFlagged={isFlagged}
                onGoTo={position => void goTo(position)}
                onDontKnow={() => void dontKnow()}
                onFlag={() => flag(questionId, !isFlagged)}
                onHelp={() => setHelpOpen(true)}
              />
            </form>
          )}
          <Suspense fallback={null}>
            {attempt.assignment && !isSettled && <EarlyReport questionId={questionId} position={at} />}
          </Suspense>
        </article>
        <Suspense fallback={null}>
          <QuestionMap open={open} at={at} onGoTo={position => void goTo(position)} />
        </Suspense>
      </div>
      <Suspense fallback={null}>{isHelpOpen && <ShortcutHelp onClose={() => setHelpOpen(false)} />}</Suspense>
    </div>
  )
}

/** Where "next" leads behind the last question. */
function endOf({ attempt, state }: OpenAttempt): string {
  return attempt.mode === 'exam' && state.finish === null
    ? paths.examReview(attempt.attemptId)
    : paths.summary(attempt.attemptId)
}
