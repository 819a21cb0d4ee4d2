import { useState } from 'react'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { kindNames } from '#src/domain/question/kind-words.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import styles from '#src/features/banks/own-banks.module.css'
import { QuestionTrial } from '#src/features/banks/question-trial.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'

/** More than fit a screen, few enough to be drawn in a moment. */
const atOnce = 25

/** The questions of a bank that is not imported yet, each to be opened as a learner sees it. */
export function PreviewedQuestions({ questions }: Pick<OwnBank, 'questions'>) {
  const skills = useApp(state => state.outline.skills)
  const [shown, setShown] = useState(atOnce)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  return (
    <>
      <ol className={styles.previewed}>
        {questions.slice(0, shown).map(({ id, skill, question }) => (
          <li key={id}>
            <details
              onToggle={event => {
                const isOpen = event.currentTarget.open
                setOpen(before => new Set(isOpen ? [...before, id] : [...before].filter(one => one !== id)))
              }}
            >
              <summary>
                <span>{plainText(question.stem)}</span>
                <span className={styles.facts}>
                  <span>{skills.find(one => one.id === skill)?.name ?? skill}</span>
                  <span>Level {question.level}</span>
                  <span>{kindNames[question.kind]}</span>
                </span>
              </summary>
              {open.has(id) && (
                <div className={styles.trial}>
                  <QuestionTrial question={question} />
                </div>
              )}
            </details>
          </li>
        ))}
      </ol>
      {shown < questions.length && (
        <p>
          <Button onClick={() => setShown(shown + atOnce)}>
            Show {Math.min(atOnce, questions.length - shown)} more of {questions.length - shown}
          </Button>
        </p>
      )}
    </>
  )
}
