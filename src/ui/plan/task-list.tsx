import type { TaskWords } from '#src/domain/plan/task-words.ts'
import styles from '#src/ui/plan/task-list.module.css'
import { Button } from '#src/ui/button.tsx'

interface TaskListProps {
  readonly tasks: readonly TaskWords[]
  /** The task to do next, whose button stands out. */
  readonly next?: number
  readonly isStarting?: boolean
  /** Without it there are no buttons. */
  readonly onStart?: (position: number) => void
}

/** The tasks of a day in their order. */
export function TaskList({ tasks, next = -1, isStarting = false, onStart }: TaskListProps) {
  return (
    <ol className={styles.tasks}>
      {tasks.map(({ title, minutes, why, detail, progress, isDone, action, interview }, position) => (
        <li key={`${position} ${title}`} data-done={isDone}>
          <div className={styles.words}>
            <p className={styles.title}>
              <strong>{title}</strong> <span className={styles.minutes}>{minutes} min</span>
              {progress !== '' && <span className={styles.progress}>{progress}</span>}
            </p>
            {detail !== '' && <p>{detail}</p>}
            {/* It speaks of what was so before. */}
            {!isDone && <p className={styles.why}>{why}</p>}
            {interview !== null && (
              <p>
                <a href={`#${interview}`}>Practise interview questions on it, aloud</a>
              </p>
            )}
          </div>
          {onStart !== undefined && action !== null && (
            <Button
              variant={position === next ? 'primary' : 'secondary'}
              disabled={isStarting}
              aria-label={`${action}: ${title}`}
              onClick={() => onStart(position)}
            >
              {isStarting && position === next ? 'Fetching…' : action}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
