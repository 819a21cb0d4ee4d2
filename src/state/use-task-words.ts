import type { Skill } from '#src/domain/catalog/skill.ts'
import type { TaskProgress } from '#src/domain/plan/plan-progress.ts'
import { type Reading, readingOf } from '#src/domain/plan/reading.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'
import { taskTitle } from '#src/domain/plan/task-words.ts'
import { useCatalog } from '#src/state/use-catalog.ts'

/** What there is to say about a task of the plan. */
export interface TaskWords {
  readonly title: string
  readonly minutes: number
  readonly why: string
  readonly detail: string
  readonly progress: string
  readonly isDone: boolean
  readonly action: string | null
}

/** Puts tasks into words; what to read comes with the texts of the skills. */
export function useTaskWords(): (
  tasks: readonly PlanTask[],
  progress?: readonly TaskProgress[],
) => TaskWords[] {
  const catalog = useCatalog()
  const skills = catalog.kind === 'catalog' ? catalog.catalog.skills : []
  return (tasks, progress = []) => tasks.map((task, i) => wordsOf(task, progress[i] ?? null, skills))
}

function wordsOf(task: PlanTask, progress: TaskProgress, skills: readonly Skill[]): TaskWords {
  const isDone = progress !== null && progress.done >= progress.of
  return {
    title: taskTitle(task),
    minutes: task.minutes,
    why: task.why,
    detail: detailOf(task, skills),
    progress: isDone
      ? '✓ done'
      : progress === null || progress.done === 0
        ? ''
        : `${progress.done} of ${progress.of}`,
    isDone,
    action: actionOf(task, progress),
  }
}

function actionOf(task: PlanTask, progress: TaskProgress): string | null {
  if (progress === null) return null
  if (task.kind === 'check') return progress.done === 0 ? 'Open the check' : 'Back to the check'
  if (progress.done >= progress.of) return null
  return progress.done === 0 ? 'Start' : 'Go on'
}

function detailOf(task: PlanTask, skills: readonly Skill[]): string {
  if (task.kind === 'read') return readingWords(readings([task.skill], skills, task.part))
  if (task.kind === 'interview-rehearsal') return readingWords(readings(task.skills, skills, 0))
  return ''
}

function readings(wanted: readonly string[], skills: readonly Skill[], part: number): Reading[] {
  return skills.filter(({ id }) => wanted.includes(id)).map(skill => readingOf(skill, part))
}

function readingWords(found: readonly Reading[]): string {
  if (found.length === 0) return ''
  const topics = found.flatMap(({ topics: own }) => own).join('; ')
  const sections = found.flatMap(({ sections: own }) => own)
  return `${topics}. Look up ${[...new Set(sections)].join(' and ')}.`
}
