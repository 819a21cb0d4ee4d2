import type { Verdict } from '#src/domain/measure/verdict.ts'
import type { MovedSkill } from '#src/domain/plan/what-moved.ts'
import { useStartTask } from '#src/state/use-start-task.ts'
import type { TodaysPlan } from '#src/state/use-study-plan.ts'
import { type TaskWords, useTaskWords } from '#src/state/use-task-words.ts'

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
  readonly moves: readonly {
    readonly name: string
    readonly levelBefore: number
    readonly levelAfter: number
    readonly verdictBefore: Verdict['kind']
    readonly verdictAfter: Verdict['kind']
    readonly responses: number
  }[]
}

/** `navigate` goes to a path of the app. */
export function useTodayTasks(today: TodaysPlan, navigate: (path: string) => void): TodayTasksView {
  const wordsOf = useTaskWords()
  const { isStarting, problem, start } = useStartTask(navigate)
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
      if (task !== undefined) start(task, today.progress[position] ?? null, today.responses)
    },
    moves: today.moved.map(moveOf),
  }
}

function moveOf({ name, before, after, responses }: MovedSkill): TodayTasksView['moves'][number] {
  return {
    name,
    levelBefore: before.estimate.level,
    levelAfter: after.estimate.level,
    verdictBefore: before.verdict.kind,
    verdictAfter: after.verdict.kind,
    responses,
  }
}
