import type { Skill } from '#src/domain/catalog/skill.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { TaskProgress } from '#src/domain/plan/plan-progress.ts'
import { readingOf } from '#src/domain/plan/reading.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'

/** What a task is, in a few words: "Drill Storage: 5 questions". */
export function taskTitle(task: PlanTask): string {
  switch (task.kind) {
    case 'review':
      return `Review ${countWords(task.questionIds.length, 'due question')}`
    case 'check':
      return 'Readiness check'
    case 'exam-rehearsal':
      return `Exam rehearsal: ${countWords(task.questions, 'question')}`
    case 'interview-rehearsal': {
      const names = task.names.join(' and ')
      return task.questions === 0
        ? `Interview rehearsal: read up on ${names}`
        : `Interview rehearsal: ${countWords(task.questions, 'question')} on ${names}`
    }
    case 'drill':
      return `Drill ${task.name}: ${countWords(task.questions, 'question')}`
    case 'read':
      return `Read up on ${task.name}`
  }
}

/** A task of a day as it is shown. */
export interface TaskWords {
  readonly title: string
  readonly minutes: number
  readonly why: string
  /** What to look up; empty where there is nothing to say. */
  readonly detail: string
  /** How far it is; empty where nothing is known. */
  readonly progress: string
  readonly isDone: boolean
  /** What the button says; null without one. */
  readonly action: string | null
  /** Where interview questions on it are asked, as written after the `#`; null for what is no rehearsal of one. */
  readonly interview: string | null
}

/** A task in words. `skills` hold what there is to read; without them `detail` is empty. */
export function taskWords(task: PlanTask, progress: TaskProgress, skills: readonly Skill[]): TaskWords {
  const isDone = progress !== null && progress.done >= progress.of
  return {
    title: taskTitle(task),
    minutes: task.minutes,
    why: task.why,
    detail: detailOf(task, skills),
    progress: isDone ? '✓ done' : progressWords(progress),
    isDone,
    action: actionOf(task, progress),
    interview: task.kind === 'interview-rehearsal' ? interviewPaths.newSession(task.skills) : null,
  }
}

function progressWords(progress: TaskProgress): string {
  return progress === null || progress.done === 0 ? '' : `${progress.done} of ${progress.of}`
}

function actionOf(task: PlanTask, progress: TaskProgress): string | null {
  if (progress === null) return null
  if (task.kind === 'check') return progress.done === 0 ? 'Open the check' : 'Back to the check'
  if (progress.done >= progress.of) return null
  return progress.done === 0 ? 'Start' : 'Go on'
}

function detailOf(task: PlanTask, skills: readonly Skill[]): string {
  if (task.kind === 'read') return readingWords([task.skill], skills, task.part)
  return task.kind === 'interview-rehearsal' ? readingWords(task.skills, skills, 0) : ''
}

function readingWords(wanted: readonly string[], skills: readonly Skill[], part: number): string {
  const found = skills.filter(({ id }) => wanted.includes(id)).map(skill => readingOf(skill, part))
  if (found.length === 0) return ''
  const topics = found.flatMap(({ topics: own }) => own).join('; ')
  const sections = found.flatMap(({ sections: own }) => own)
  return `${topics}. Look up ${[...new Set(sections)].join(' and ')}.`
}
