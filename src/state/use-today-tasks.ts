import { paths } from '#src/domain/paths.ts'
import { taskSetup } from '#src/domain/plan/task-setup.ts'
import type { TaskWords } from '#src/domain/plan/task-words.ts'
import type { MovedSkill } from '#src/domain/plan/what-moved.ts'
import { useStartQuiz } from '#src/state/use-start-quiz.ts'
import type { TodaysPlan } from '#src/domain/plan/todays-plan.ts'
import { useTaskWords } from '#src/state/use-task-words.ts'

/** Today's tasks with what was done of them, ready to be shown. */
export interface TodayTasksView {
  readonly tasks: readonly TaskWords[]
  /** The first task that is not done; -1 when all are. */
  readonly next: number
  readonly isDone: boolean
  readonly isStarting: boolean
  /** Why a task did not start; empty while all is well. */
  readonly problem: string
  readonly onStart: (position: number) => void
  readonly moved: readonly MovedSkill[]
}

/** `navigate` goes to a path of the app. */
export function useTodayTasks(today: TodaysPlan, navigate: (path: string) => void): TodayTasksView {
  const wordsOf = useTaskWords()
  const { isStarting, problem, start } = useStartQuiz(navigate)
  const planned = today.day?.tasks ?? []
  const tasks = wordsOf(planned, today.progress)
  return {
    tasks,
    next: tasks.findIndex(({ isDone, action }) => action !== null && !isDone),
    isDone: today.isDone,
    isStarting,
    problem,
    onStart(position) {
      const task = planned[position]
      if (task === undefined) return
      const setup = taskSetup(task, today.progress[position] ?? null, today.responses)
      if (task.kind === 'check') navigate(paths.check())
      else if (setup !== null) start(setup, task.kind === 'review' ? 'Due review' : undefined)
    },
    moved: today.moved,
  }
}
