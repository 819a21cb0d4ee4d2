import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import type { StartResult } from '#src/state/attempt-slice.ts'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** Draws a quiz as the preferences say and goes on to its first question; not a place to come back to. */
export function StartQuizPage() {
  const startQuiz = useApp(state => state.startQuiz)
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState('')
  const starting = useRef<Promise<StartResult> | null>(null)

  useEffect(() => {
    if (problem !== '') return undefined
    let isShown = true
    // An effect may run twice; one click starts one quiz.
    starting.current ??= startQuiz({})
    void starting.current.then(result => {
      starting.current = null
      if (!isShown) return
      if (result.kind === 'started') navigate(paths.question(result.attemptId, 1), { replace: true })
      else setProblem(result.sentence)
    })
    return () => {
      isShown = false
    }
  }, [navigate, problem, startQuiz])

  if (problem === '') return <Loading what="Drawing questions" />
  return (
    <Page title="Start a quiz">
      <Notice tone="problem" role="alert">
        <p>{problem}</p>
      </Notice>
      <p>
        <Button variant="primary" onClick={() => setProblem('')}>
          Try again
        </Button>
      </p>
    </Page>
  )
}
