import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { correctKey, hasKeyToCorrect, type KeyCorrection } from '#src/domain/class-view/correct-key.ts'
import { type FirstResponse, type KeyEffect, keyEffect } from '#src/domain/class-view/given-responses.ts'
import { rightResponse } from '#src/domain/class-view/right-response.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { Question } from '#src/domain/question/question.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import styles from '#src/features/class/correct-key-dialog.module.css'
import { RightResponseFields } from '#src/features/class/right-response-fields.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** What a correction says: the corrected question, or null to count it for nobody. */
export interface KeyCorrected {
  readonly question: Question | null
  readonly reason: string
}

interface CorrectKeyDialogProps {
  /** As it is scored now; as it was asked where it counts for nobody. */
  readonly question: Question
  readonly responses: readonly FirstResponse[]
  /** Resolves with what is wrong, as a sentence; empty when it is stored. */
  readonly onCorrect: (corrected: KeyCorrected) => Promise<string>
  readonly onClose: () => void
}

/** Changes what counts as right, for everybody who answered and will be collected; the reason is kept with it. */
export function CorrectKeyDialog({ question, responses, onCorrect, onClose }: CorrectKeyDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [isForNobody, setForNobody] = useState(!hasKeyToCorrect(question))
  const [right, setRight] = useState(() => rightResponse(question))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState('')
  const made = useMemo(() => correctKey(question, right), [question, right])
  const effect = useMemo(() => effectOf(made, responses), [made, responses])
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  async function save() {
    if (reason.trim() === '') return setProblem('Say why, so that it can be understood later.')
    if (!isForNobody && made.kind === 'problem') return setProblem(made.sentence)
    const corrected = isForNobody || made.kind === 'problem' ? null : made.question
    const wrong = await onCorrect({ question: corrected, reason: reason.trim() })
    if (wrong !== '') return setProblem(wrong)
    return dialog.current?.close()
  }

  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby={`${id}-title`} className={styles.dialog}>
      <form
        className={styles.form}
        onSubmit={event => {
          event.preventDefault()
          void save()
        }}
      >
        <h2 id={`${id}-title`}>Correct the key</h2>
        {hasKeyToCorrect(question) && (
          <fieldset className={styles.choices}>
            <legend className="visually-hidden">What to do</legend>
            <Choice name={id} isChosen={!isForNobody} onChoose={() => setForNobody(false)}>
              Another response is right
            </Choice>
            <Choice name={id} isChosen={isForNobody} onChoose={() => setForNobody(true)}>
              Count the question for nobody
            </Choice>
          </fieldset>
        )}
        {isForNobody ? (
          <p>
            The question stays in the list and in every response, and counts in no score and no statistic.
          </p>
        ) : (
          <>
            <RightResponseFields question={question} right={right} onChange={setRight} />
            <p role="status" className={styles.effect}>
              {effect === null ? '' : effectWords(effect)}
            </p>
          </>
        )}
        <label className={styles.reason}>
          Why
          <textarea
            rows={3}
            maxLength={600}
            value={reason}
            onChange={event => setReason(event.currentTarget.value)}
          />
        </label>
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <p className={styles.note}>
          Everything is scored again. The change is kept with its date and can be undone; learners’ own
          reports and the bank itself stay as they are.
        </p>
        <div className={styles.actions}>
          <Button type="submit" variant="primary">
            Correct and score again
          </Button>
          <Button onClick={() => dialog.current?.close()}>Cancel</Button>
        </div>
      </form>
    </dialog>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly children: string
}

function Choice({ name, isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={`${name}-what`} checked={isChosen} onChange={onChoose} />
      {children}
    </label>
  )
}

function effectOf(made: KeyCorrection, responses: readonly FirstResponse[]): KeyEffect | null {
  if (made.kind === 'problem') return null
  return keyEffect(responses, ({ response }) => {
    if (response === null) return null
    const result = scoreResponse(made.question, response)
    return result.kind === 'graded' ? result.score : null
  })
}

function effectWords({ higher, lower }: KeyEffect): string {
  if (higher === 0 && lower === 0) return 'Nobody’s score on this question changes.'
  return `With this key ${whoGets(higher)} more and ${whoGets(lower)} less.`
}

function whoGets(students: number): string {
  if (students === 0) return 'nobody gets'
  return `${countWords(students, 'student')} ${students === 1 ? 'gets' : 'get'}`
}
