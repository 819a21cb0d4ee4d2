import { useState } from 'react'
import styles from '#src/features/take-quiz/report-problem.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'

interface ReportProblemProps {
  readonly questionId: string
  readonly position: number
  /** Of an attempt at an assignment it is in the result file. */
  readonly goesTo?: 'nobody' | 'instructor'
}

const afterwards = {
  nobody: 'It stays on this device until you export it.',
  instructor: 'It goes to your instructor with your result.',
} as const

/** Keeps a complaint about a question on this device; Settings exports all of them. */
export function ReportProblem({ questionId, position, goesTo = 'nobody' }: ReportProblemProps) {
  const report = useApp(state => state.report)
  const [text, setText] = useState('')
  const [isSent, setIsSent] = useState(false)
  if (isSent)
    return (
      <p role="status">
        Noted. {goesTo === 'nobody' ? 'You can export your reports in Settings.' : afterwards[goesTo]}
      </p>
    )
  return (
    <details className={styles.report}>
      <summary>Report a problem with this question</summary>
      <label>
        What is wrong with question {position}? {afterwards[goesTo]}
        <textarea
          rows={3}
          maxLength={2000}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
        />
      </label>
      <Button
        disabled={text.trim() === ''}
        onClick={() => {
          report(questionId, text.trim())
          setIsSent(true)
        }}
      >
        Keep the report
      </Button>
    </details>
  )
}
