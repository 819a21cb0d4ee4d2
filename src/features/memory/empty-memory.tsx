import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/memory/memory-page.module.css'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** No card yet: says what will be here, and how it gets here. */
export function EmptyMemory() {
  return (
    <Panel title="Nothing to review yet" tone="accent">
      <p>A question comes here when you</p>
      <ul className={styles.reasons}>
        <li>do not get it fully right,</li>
        <li>get it right but say that you were unsure,</li>
        <li>or flag it.</li>
      </ul>
      <p>It comes back when you are about to forget it: soon at first, later and later when you know it.</p>
      <div className={styles.actions}>
        <Link href={paths.startQuiz()} className={buttonClass('primary')}>
          Start a quiz
        </Link>
        <Link href={paths.newQuiz()} className={buttonClass('quiet')}>
          Choose bank, skills, exam…
        </Link>
      </div>
    </Panel>
  )
}
