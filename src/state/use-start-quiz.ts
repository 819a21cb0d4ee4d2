import { useState } from 'react'
import { paths } from '#src/domain/paths.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Starts a quiz and shows its first question. */
interface QuizStarter {
  readonly isStarting: boolean
  /** Why it did not start; empty while all is well. */
  readonly problem: string
  /** The title says what it is where its questions do not. */
  readonly start: (setup: Partial<QuizSetup>, title?: string) => void
}

/** `navigate` goes to a path of the app. */
export function useStartQuiz(navigate: (path: string) => void): QuizStarter {
  const startQuiz = useApp(state => state.startQuiz)
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')

  async function begin(setup: Partial<QuizSetup>, title?: string) {
    setIsStarting(true)
    setProblem('')
    const result = await startQuiz(setup, title)
    setIsStarting(false)
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }

  return { isStarting, problem, start: (setup, title) => void begin(setup, title) }
}
