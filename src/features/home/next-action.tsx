import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { isSomethingWaiting } from '#src/features/home/is-something-waiting.ts'
import styles from '#src/features/home/next-action.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/**
 * One click to the first question; everything else about a quiz is one link away. A link and not a button: what is
 * clicked before the code has arrived still counts.
 */
export function NextAction() {
  const role = useCurrentRole()
  const preferences = useApp(state => state.preferences)
  const isWaiting = useApp(isSomethingWaiting)
  const minutes = preferences.quizMode === 'exam' ? preferences.examMinutes : null
  return (
    <Panel title={isWaiting ? 'Or start a new quiz' : 'Start here'} tone={isWaiting ? 'plain' : 'accent'}>
      <p>
        {preferences.questionCount} questions over all skills of {role.name},{' '}
        {preferences.quizMode === 'practice'
          ? 'with feedback after each.'
          : `as an exam${minutes === null ? '' : ` of ${minutes} minutes`}, with feedback at the end.`}
      </p>
      <div className={styles.actions}>
        <Link href={paths.startQuiz()} className={buttonClass(isWaiting ? 'secondary' : 'primary')}>
          Start {preferences.questionCount} questions
        </Link>
        <Link href={paths.newQuiz()} className={buttonClass('quiet')}>
          Choose bank, skills, exam…
        </Link>
      </div>
    </Panel>
  )
}
