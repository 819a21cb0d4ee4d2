import type { DayResponse } from '#src/domain/plan/day-responses.ts'
import type { TaskProgress } from '#src/domain/plan/plan-progress.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'
import type { QuizSetup } from '#src/domain/quiz/quiz-setup.ts'

/**
 * The quiz that does what is left of a task; all of it once more when nothing is left. Null for tasks that are no
 * quiz (the check has its own page, a read none).
 */
export function taskSetup(
  task: PlanTask,
  progress: TaskProgress,
  responses: readonly DayResponse[],
): Partial<QuizSetup> | null {
  const { done, of } = progress ?? { done: 0, of: 0 }
  const left = of - done
  switch (task.kind) {
    case 'review': {
      const asked = new Set(responses.map(({ questionId }) => questionId))
      const open = task.questionIds.filter(id => !asked.has(id))
      return { questions: open.length > 0 ? open : task.questionIds, skills: [], mode: 'practice' }
    }
    case 'drill':
      return { skills: [task.skill], count: left > 0 ? left : of, mode: 'practice' }
    case 'interview-rehearsal':
      return of === 0 ? null : { skills: task.skills, count: left > 0 ? left : of, mode: 'practice' }
    case 'exam-rehearsal': {
      const count = left > 0 ? left : of
      const minutes = Math.max(1, Math.round((task.minutes * count) / of))
      return { skills: task.skills, count, mode: 'exam', minutes }
    }
    case 'check':
    case 'read':
      return null
  }
}
