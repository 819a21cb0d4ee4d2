import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import styles from '#src/features/assignments/assignments.module.css'
import { buttonClass } from '#src/ui/button.tsx'

/** What assigning comes to, before there is anything. */
export function EmptyAssignments() {
  return (
    <div className={styles.empty}>
      <p>
        Hand a quiz to your class and read what comes back: without a server, without accounts, and without
        administrator rights anywhere. Three steps:
      </p>
      <ol className={styles.steps}>
        <li>
          <strong>Make a key, once for a course.</strong> Results are sealed to it, so that only you can read
          them. Its backup file is saved before anything is handed out.
        </li>
        <li>
          <strong>Write an assignment and hand it out</strong> as a link, a QR code or a file: by mail, chat
          or in your learning platform.
        </li>
        <li>
          <strong>Collect the result files</strong> your learners send back. The app scores them again and
          shows who is behind on what, and which questions are bad.
        </li>
      </ol>
      <p className={styles.actions}>
        <Link href={classPaths.newAssignment()} className={buttonClass('primary')}>
          Write an assignment
        </Link>
        <Link href={classPaths.keys()} className={buttonClass('secondary')}>
          Make a key
        </Link>
      </p>
      <p className={styles.small}>
        Everything stays in this browser. Results are self-reported: good for learning and discussion, not for
        grades that matter, unless the session was supervised.
      </p>
    </div>
  )
}
