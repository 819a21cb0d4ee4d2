import { useEffect, useState } from 'react'
import { Link, Redirect } from 'wouter'
import { resultFacts } from '#src/domain/assignment/result-facts.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { classPaths } from '#src/domain/class-paths.ts'
import { AssignedErrataNotice } from '#src/features/assigned/assigned-errata-notice.tsx'
import { OwnResult } from '#src/features/assigned/own-result.tsx'
import { ResultFactsView } from '#src/features/assigned/result-facts-view.tsx'
import { SendResult } from '#src/features/assigned/send-result.tsx'
import { useAppStore } from '#src/state/app-context.tsx'
import type { Assigned } from '#src/state/assigned/read-assigned.ts'
import { readResult, type ResultReading } from '#src/state/assigned/result-file.ts'
import { useAssigned } from '#src/state/assigned/use-assigned.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface HandInPageProps {
  readonly assignmentId: string
  readonly attemptId: string
}

/** The end of an attempt at an assignment: the own result as far as it may be shown, and the file to send. */
export function HandInPage({ assignmentId, attemptId }: HandInPageProps) {
  const { reading, readAgain } = useAssigned(assignmentId)
  const result = useResult(attemptId)
  if (reading === null || result === null) return <Loading what="Reading your result" />
  if (reading.kind === 'problem') return <NoResult>{reading.sentence}</NoResult>
  if (result.kind === 'problem') return <NoResult>{result.sentence}</NoResult>
  const [assigned] = reading.assigned
  if (assigned === undefined) return <NoResult>{notReceived}</NoResult>
  if (result.payload?.attempt.assignment?.assignmentId !== assignmentId)
    return <Redirect to={classPaths.assigned(assignmentId)} replace />
  return <HandIn assigned={assigned} payload={result.payload} onHandedOver={readAgain} />
}

const notReceived =
  'The assignment of this result is not in this browser. Open the link or the file you were sent again, then come back.'

type Result =
  | Extract<ResultReading, { kind: 'problem' }>
  /** No payload: not finished. */
  | { readonly kind: 'read'; readonly payload: ResultPayload | null }

function useResult(attemptId: string): Result | null {
  const store = useAppStore()
  const [result, setResult] = useState<Result | null>(null)
  useEffect(() => {
    let isShown = true
    void readResult(store, attemptId).then(found => {
      if (!isShown) return
      if (found.kind === 'problem') setResult(found)
      else setResult({ kind: 'read', payload: found.kind === 'result' ? found.payload : null })
    })
    return () => {
      isShown = false
    }
  }, [store, attemptId])
  return result
}

interface HandInProps {
  readonly assigned: Assigned
  readonly payload: ResultPayload
  readonly onHandedOver: () => Promise<void>
}

function HandIn({ assigned, payload, onHandedOver }: HandInProps) {
  const { received } = assigned
  const { assignment } = received.handOut
  const facts = resultFacts(payload)
  return (
    <Page title="Send your result" heading={<bdi>{payload.attempt.title}</bdi>}>
      <OwnResult payload={payload} instructor={assignment.instructor} />
      <AssignedErrataNotice assignment={assignment} />
      <Panel title="What is in the file">
        <ResultFactsView facts={facts} ask={assignment.ask} />
      </Panel>
      <SendResult received={received} payload={payload} facts={facts} onHandedOver={onHandedOver} />
      <p>
        <Link href={classPaths.assigned(assignment.assignmentId)}>Back to the assignment</Link>
      </p>
    </Page>
  )
}

function NoResult({ children }: { readonly children: string }) {
  return (
    <Page title="No result to send">
      <p>{children}</p>
      <p>
        <Link href={classPaths.received()}>Everything that was assigned to you</Link>
      </p>
    </Page>
  )
}
