import { Suspense, useEffect } from 'react'
import { Link } from 'wouter'
import { classPaths } from '#src/domain/class-paths.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { BankList } from '#src/features/home/bank-list.tsx'
import { CheckPanel } from '#src/features/home/check-panel.tsx'
import { Readiness } from '#src/features/home/readiness.tsx'
import { lookForAssignments } from '#src/features/home/load-waiting.ts'
import { TodayPanel } from '#src/features/home/load-today.tsx'
import { useApp, useAppStore } from '#src/state/app-context.tsx'

/** What is below the first screenful of home. */
export function HomeLater() {
  const hasEvidence = useApp(state => state.evidence.questions.size > 0)
  const hasDate = useApp(state => state.preferences.targetDate !== null)
  const store = useAppStore()
  const attempts = useApp(state => state.attempts)
  useEffect(() => {
    void lookForAssignments(store)
  }, [store, attempts])
  return (
    <>
      <Suspense fallback={null}>{hasDate && <TodayPanel />}</Suspense>
      {hasEvidence && <Readiness />}
      <CheckPanel />
      <BankList />
      <p>
        Is an interview coming up? <Link href={interviewPaths.home()}>Practise it, alone or in pair</Link>
      </p>
      <p>
        Were you sent an assignment? <Link href={classPaths.received()}>Open its link or file</Link>
      </p>
    </>
  )
}
