import type { TaskProgress } from '#src/domain/plan/plan-progress.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'
import { type TaskWords, taskWords } from '#src/domain/plan/task-words.ts'
import { useCatalog } from '#src/state/use-catalog.ts'

/** Puts tasks into words; what to read comes with the texts of the skills. */
export function useTaskWords(): (
  tasks: readonly PlanTask[],
  progress?: readonly TaskProgress[],
) => TaskWords[] {
  const catalog = useCatalog()
  const skills = catalog.kind === 'catalog' ? catalog.catalog.skills : []
  return (tasks, progress = []) => tasks.map((task, i) => taskWords(task, progress[i] ?? null, skills))
}
