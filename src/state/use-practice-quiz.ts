import { useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Starts a practice quiz of chosen questions, in their order, and goes to its first one. */
interface PracticeQuiz {
  readonly isStarting: boolean
  /** Why it did not start; empty while all is well. */
  readonly problem: string
  readonly start: (skills: readonly string[], questions: readonly string[]) => void
}

export function usePracticeQuiz(): PracticeQuiz {
  const startQuiz = useApp(state => state.startQuiz)
  const [, navigate] = useLocation()
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')

  async function begin(skills: readonly string[], questions: readonly string[]) {
    setIsStarting(true)
    setProblem('')
    const result = await startQuiz({ skills, questions, mode: 'practice' })
    setIsStarting(false)
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }

  return { isStarting, problem, start: (skills, questions) => void begin(skills, questions) }
}
