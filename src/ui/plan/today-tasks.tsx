import type { TaskWords } from '#src/domain/plan/task-words.ts'
import type { MovedSkill } from '#src/domain/plan/what-moved.ts'
import styles from '#src/ui/plan/today-tasks.module.css'
import { Notice } from '#src/ui/notice.tsx'
import { MovedSkills } from '#src/ui/plan/moved-skills.tsx'
import { TaskList } from '#src/ui/plan/task-list.tsx'

interface TodayTasksProps {
  readonly tasks: readonly TaskWords[]
  readonly next: number
  readonly isDone: boolean
  readonly isStarting: boolean
  readonly problem: string
  readonly onStart: (position: number) => void
  readonly moved: readonly MovedSkill[]
}

/** Today's tasks, each with its button; what moved once all are done, and before that on request. */
export function TodayTasks({ tasks, next, isDone, isStarting, problem, onStart, moved }: TodayTasksProps) {
  return (
    <div className={styles.today}>
      {isDone && (
        <p className={styles.done}>
          <strong>✓ Done for today.</strong> The plan is made anew tomorrow from what you answered.
        </p>
      )}
      {isDone && moved.length > 0 && <MovedSkills moved={moved} />}
      <TaskList tasks={tasks} next={next} isStarting={isStarting} onStart={onStart} />
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {!isDone && moved.length > 0 && (
        <details className={styles.soFar}>
          <summary>What moved so far</summary>
          <MovedSkills moved={moved} />
        </details>
      )}
    </div>
  )
}
