import type { DayResponse } from '#src/domain/plan/day-responses.ts'
import type { PlanSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'

/** How far a task of today is, in questions; null where the responses cannot tell (a read). */
export type TaskProgress = { readonly done: number; readonly of: number } | null

/** How far each of the day's tasks is, in their order. A question of the review counts for the review alone. */
export function planProgress(
  tasks: readonly PlanTask[],
  responses: readonly DayResponse[],
  settings: PlanSettings,
): TaskProgress[] {
  const reviewed = new Set(tasks.flatMap(task => (task.kind === 'review' ? task.questionIds : [])))
  return tasks.map(task => progressOf(task, responses, reviewed, settings))
}

/** Whether everything the responses can tell is done; false where there is nothing of the kind. */
export function isDayDone(progress: readonly TaskProgress[]): boolean {
  const told = progress.filter(one => one !== null)
  return told.length > 0 && told.every(({ done, of }) => done >= of)
}

function progressOf(
  task: PlanTask,
  responses: readonly DayResponse[],
  reviewed: ReadonlySet<string>,
  settings: PlanSettings,
): TaskProgress {
  const upTo = (of: number, fits: (response: DayResponse) => boolean) => {
    const done = new Set(responses.filter(fits).map(({ questionId }) => questionId)).size
    return { done: Math.min(done, of), of }
  }
  const isFresh = ({ mode, questionId }: DayResponse) => mode === 'practice' && !reviewed.has(questionId)
  switch (task.kind) {
    case 'review':
      return upTo(task.questionIds.length, ({ questionId }) => task.questionIds.includes(questionId))
    case 'drill':
      return upTo(task.questions, response => isFresh(response) && response.skill === task.skill)
    case 'check':
      return upTo(Math.min(task.questions, settings.check.doneFrom), ({ mode }) => mode === 'check')
    case 'exam-rehearsal':
      return upTo(task.questions, ({ mode }) => mode === 'exam')
    case 'interview-rehearsal':
      return task.questions === 0
        ? null
        : upTo(task.questions, response => isFresh(response) && task.skills.includes(response.skill))
    case 'read':
      return null
  }
}
