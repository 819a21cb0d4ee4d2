import styles from '#src/ui/plan/today-tasks.module.css'
import { Notice } from '#src/ui/notice.tsx'
import { MovedSkills, type ShownMove } from '#src/ui/plan/moved-skills.tsx'
import { type ShownTask, TaskList } from '#src/ui/plan/task-list.tsx'

interface TodayTasksProps {
  readonly tasks: readonly ShownTask[]
  readonly next: number
  readonly isDone: boolean
  readonly isStarting: boolean
  readonly problem: string
  readonly onStart: (position: number) => void
  readonly moves: readonly ShownMove[]
}

/** Today's tasks, each with its button; what moved once all are done, and before that on request. */
export function TodayTasks({ tasks, next, isDone, isStarting, problem, onStart, moves }: TodayTasksProps) {
  return (
    <div className={styles.today}>
      {isDone && (
        <p className={styles.done}>
          <strong>✓ Done for today.</strong> The plan is made anew tomorrow from what you answered.
        </p>
      )}
      {isDone && moves.length > 0 && <MovedSkills moves={moves} />}
      <TaskList tasks={tasks} next={next} isStarting={isStarting} onStart={onStart} />
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {!isDone && moves.length > 0 && (
        <details className={styles.soFar}>
          <summary>What moved so far</summary>
          <MovedSkills moves={moves} />
        </details>
      )}
    </div>
  )
}
