import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useStartQuiz } from '#src/state/use-start-quiz.ts'
import { Button, type ButtonVariant } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface StartButtonProps {
  /** Ids in the order to ask them, or what draws them when the button is pressed. */
  readonly questions: readonly string[] | (() => readonly string[])
  /** What the quiz is called; by its questions without. */
  readonly title?: string
  readonly variant?: ButtonVariant
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** Starts a practice quiz of exactly these questions; says why when it does not start. */
export function StartButton({
  questions,
  title,
  variant = 'secondary',
  disabled = false,
  children,
}: StartButtonProps) {
  const [, navigate] = useLocation()
  const quiz = useStartQuiz(navigate)
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled || quiz.isStarting}
        onClick={() =>
          quiz.start(
            {
              questions: typeof questions === 'function' ? questions() : questions,
              mode: 'practice',
            },
            title,
          )
        }
      >
        {quiz.isStarting ? 'Fetching questions…' : children}
      </Button>
      {quiz.problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{quiz.problem}</p>
        </Notice>
      )}
    </>
  )
}
