import { useState } from 'react'
import { paths } from '#src/domain/paths.ts'
import type { DayResponse } from '#src/domain/plan/day-responses.ts'
import type { TaskProgress } from '#src/domain/plan/plan-progress.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'
import { taskSetup } from '#src/domain/plan/task-setup.ts'
import { useApp } from '#src/state/app-context.tsx'

/** Starts a task of the plan. */
export interface TaskStarter {
  readonly isStarting: boolean
  /** Why it did not start; empty while all is well. */
  readonly problem: string
  readonly start: (task: PlanTask, progress: TaskProgress, responses: readonly DayResponse[]) => void
}

/** `navigate` goes to a path of the app. */
export function useStartTask(navigate: (path: string) => void): TaskStarter {
  const startQuiz = useApp(state => state.startQuiz)
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')

  async function begin(...task: Parameters<TaskStarter['start']>) {
    if (task[0].kind === 'check') return navigate(paths.check())
    const setup = taskSetup(...task)
    if (setup === null) return
    setIsStarting(true)
    setProblem('')
    const result = await startQuiz(setup)
    setIsStarting(false)
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }

  return { isStarting, problem, start: (...task) => void begin(...task) }
}
