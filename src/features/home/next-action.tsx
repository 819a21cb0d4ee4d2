import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/features/home/next-action.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useCurrentRole } from '#src/state/current-role.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** One click to the first question; everything else about a quiz is one link away. */
export function NextAction() {
  const role = useCurrentRole()
  const preferences = useApp(state => state.preferences)
  const hasOpenAttempt = useApp(state => state.attempts?.some(({ finished }) => !finished) ?? false)
  const startQuiz = useApp(state => state.startQuiz)
  const [, navigate] = useLocation()
  const [isStarting, setIsStarting] = useState(false)
  const [problem, setProblem] = useState('')

  async function start() {
    setIsStarting(true)
    setProblem('')
    const result = await startQuiz({})
    setIsStarting(false)
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }

  const minutes = preferences.quizMode === 'exam' ? preferences.examMinutes : null
  return (
    <Panel
      title={hasOpenAttempt ? 'Or start a new quiz' : 'Start here'}
      tone={hasOpenAttempt ? 'plain' : 'accent'}
    >
      <p>
        {preferences.questionCount} questions over all skills of {role.name},{' '}
        {preferences.quizMode === 'practice'
          ? 'with feedback after each.'
          : `as an exam${minutes === null ? '' : ` of ${minutes} minutes`}, with feedback at the end.`}
      </p>
      <div className={styles.actions}>
        <Button
          variant={hasOpenAttempt ? 'secondary' : 'primary'}
          disabled={isStarting}
          onClick={() => void start()}
        >
          {isStarting ? 'Drawing questions…' : `Start ${preferences.questionCount} questions`}
        </Button>
        <Link href={paths.newQuiz()} className={buttonClass('quiet')}>
          Choose bank, skills, exam…
        </Link>
      </div>
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
    </Panel>
  )
}
