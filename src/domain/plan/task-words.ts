import type { PlanTask } from '#src/domain/plan/study-plan.ts'

/** What a task is, in a few words: "5 questions on Storage". */
export function taskTitle(task: PlanTask): string {
  switch (task.kind) {
    case 'review':
      return `Review ${count(task.questionIds.length, 'due question')}`
    case 'check':
      return 'Readiness check'
    case 'exam-rehearsal':
      return `Exam rehearsal: ${count(task.questions, 'question')}`
    case 'interview-rehearsal': {
      const names = task.names.join(' and ')
      return task.questions === 0
        ? `Interview rehearsal: read up on ${names}`
        : `Interview rehearsal: ${count(task.questions, 'question')} on ${names}`
    }
    case 'drill':
      return `Drill ${task.name}: ${count(task.questions, 'question')}`
    case 'read':
      return `Read up on ${task.name}`
  }
}

/** The minutes of all tasks together. */
export function minutesTogether(tasks: readonly PlanTask[]): number {
  return tasks.reduce((sum, { minutes }) => sum + minutes, 0)
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
