import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/history/history-page.module.css'
import { buttonClass } from '#src/ui/button.tsx'

/** No response yet: says what will be here. */
export function EmptyHistory() {
  return (
    <div className={styles.empty}>
      <p className={styles.lead}>Your history begins with your first response.</p>
      <p>
        Then you find here how your level moves, when you practised and for how long, and how often you are
        right when you say that you are sure.
      </p>
      <p className={styles.actions}>
        <Link href={paths.startQuiz()} className={buttonClass('primary')}>
          Start a quiz
        </Link>
        <Link href={paths.settings()}>I already used this: restore a backup</Link>
      </p>
    </div>
  )
}
