import { useMemo, useState } from 'react'
import { loadGlossary } from '#src/content/load-glossary.ts'
import type { ClassReading, ScoredAttempt, ScoredResponse } from '#src/domain/class-reading/class-reading.ts'
import { secondsWords, shareWords } from '#src/domain/class-view/number-words.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'
import styles from '#src/features/class/student-responses.module.css'
import { useFetched } from '#src/state/use-fetched.ts'
import { ArtefactView } from '#src/ui/question/artefact-view.tsx'
import { QuestionReview } from '#src/ui/question/question-review.tsx'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

interface StudentResponsesProps {
  readonly attempt: ScoredAttempt
  readonly questions: ClassReading['questions']
}

/** One attempt question by question; each opens to what was given and what is right. */
export function StudentResponses({ attempt, questions }: StudentResponsesProps) {
  return (
    <ol className={styles.responses}>
      {attempt.responses.map((given, at) => (
        // A readiness check may ask a question twice.
        <li key={at}>
          <GivenResponse given={given} question={questions.get(given.questionHash)?.question ?? null} />
        </li>
      ))}
    </ol>
  )
}

interface GivenResponseProps {
  readonly given: ScoredResponse
  /** As it is scored; null when it counts for nobody or is unknown here. */
  readonly question: Question | null
}

function GivenResponse({ given, question }: GivenResponseProps) {
  const [isOpen, setOpen] = useState(false)
  const stem = useMemo(
    () => (question === null ? given.questionId : plainText(question.stem)),
    [question, given],
  )
  return (
    <details className={styles.response} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={styles.outcome} data-outcome={outcomeOf(given)}>
          {outcomeWords(given)}
        </span>{' '}
        <span className={styles.stem}>{stem}</span>
        <span className={styles.note}>
          {given.elapsedMs !== null && secondsWords(given.elapsedMs)}
          {given.isRapid && ', too fast to have read it'}
          {given.confidence !== null && `, ${given.confidence.replace('-', ' ')}`}
        </span>
      </summary>
      {isOpen && question !== null && <Review given={given} question={question} />}
      {isOpen && question === null && <p>{given.leftOut === null ? '' : leftOutWords[given.leftOut]}</p>}
    </details>
  )
}

function Review({ given, question }: { readonly given: ScoredResponse; readonly question: Question }) {
  const glossary = useFetched(loadGlossary)
  return (
    <div className={styles.review}>
      <RichTextView text={question.stem} />
      {question.kind !== 'pick-in-artefact' && question.artefact !== undefined && (
        <ArtefactView artefact={question.artefact} />
      )}
      {given.leftOut !== null && <p>{leftOutWords[given.leftOut]}</p>}
      <QuestionReview question={question} response={given.response} glossary={glossary} />
    </div>
  )
}

const leftOutWords = {
  'unknown-question': 'This version of the question is in no bank on this device, so it is not scored.',
  'does-not-fit': 'What was given does not fit the question, so it is not scored.',
  'taken-out': 'This question counts for nobody.',
} as const

function outcomeOf({ score, leftOut }: ScoredResponse): 'right' | 'partly' | 'wrong' | 'none' {
  if (leftOut !== null || score === null) return 'none'
  if (score === 1) return 'right'
  return score === 0 ? 'wrong' : 'partly'
}

function outcomeWords(given: ScoredResponse): string {
  switch (outcomeOf(given)) {
    case 'right':
      return '✓ right'
    case 'partly':
      return `◐ ${shareWords(given.score)}`
    case 'wrong':
      return given.response?.kind === 'dont-know' ? '✗ I don’t know' : '✗ wrong'
    case 'none':
      return given.leftOut === null ? '– unanswered' : '– not counted'
  }
}
