import { useState } from 'react'
import { useApp } from '#src/state/app-context.tsx'

/** Starts a practice quiz of chosen questions, in their order. */
interface PracticeQuiz {
  readonly isStarting: boolean
  /** Why it did not start; empty while all is well. */
  readonly problem: string
  readonly start: (skills: readonly string[], questions: readonly string[]) => void
}

/** `goTo` brings the attempt that was started on screen. */
export function usePracticeQuiz(goTo: (attemptId: string) => void): PracticeQuiz {
  const startQuiz = useApp(state => state.startQuiz)
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')

  async function begin(skills: readonly string[], questions: readonly string[]) {
    setIsStarting(true)
    setProblem('')
    const result = await startQuiz({ skills, questions, mode: 'practice' })
    setIsStarting(false)
    if (result.kind === 'started') goTo(result.attemptId)
    else setProblem(result.sentence)
  }

  return { isStarting, problem, start: (skills, questions) => void begin(skills, questions) }
}
