import { useEffect } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { QuestionScreen } from '#src/features/take-quiz/question-screen.tsx'
import { useApp } from '#src/state/app-context.tsx'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

interface QuestionPageProps {
  readonly attemptId: string
  /** From the address: counts from 1; anything else shows the first question. */
  readonly position: string
}

export function QuestionPage({ attemptId, position }: QuestionPageProps) {
  const view = useApp(state => state.view)
  const showAttempt = useApp(state => state.showAttempt)
  useEffect(() => {
    void showAttempt(attemptId)
  }, [attemptId, showAttempt])

  if (view.kind === 'problem' && view.attemptId === attemptId) return <LostAttempt sentence={view.sentence} />
  if (view.kind !== 'open' || view.attempt.attemptId !== attemptId)
    return <Loading what="Opening your attempt" />
  const count = view.attempt.questions.length
  const at = Math.min(Math.max(Number.parseInt(position, 10) || 1, 1), count)
  return <QuestionScreen key={`${attemptId}/${at}`} open={view} at={at} />
}

export function LostAttempt({ sentence }: { readonly sentence: string }) {
  return (
    <Page title="This attempt cannot be shown">
      <p>{sentence}</p>
      <p>
        <Link href={paths.home()} className={buttonClass('primary')}>
          Go to the start
        </Link>
      </p>
    </Page>
  )
}
