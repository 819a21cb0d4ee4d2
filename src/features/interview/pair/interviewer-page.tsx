import { useState } from 'react'
import { ratersHere } from '#src/domain/interview/raters-here.ts'
import { Asking } from '#src/features/interview/pair/asking.tsx'
import { BeforeAsking } from '#src/features/interview/pair/before-asking.tsx'
import { WaitingForBoth } from '#src/features/interview/pair/waiting-for-both.tsx'
import { SessionGate } from '#src/features/interview/session-gate.tsx'
import { useInterview } from '#src/state/interview/use-interview.ts'

/** What only the interviewer should have on screen: the guide, the time, notes and the rating. */
export function InterviewerPage({ sessionId }: { readonly sessionId: string }) {
  const { view, keeper } = useInterview(sessionId)
  const [isBegun, setBegun] = useState(false)
  return (
    <SessionGate view={view}>
      {open => {
        // The candidate of two devices must not see what answers are rated by.
        const isLed = ratersHere(open.session).includes('other')
        if (open.session.endedUtc !== null || !isLed) return <WaitingForBoth open={open} />
        if (open.session.progress.length === 0 && !isBegun)
          return <BeforeAsking session={open.session} onBegin={() => setBegun(true)} />
        // Another component for each question: its time and notes begin anew.
        return <Asking key={open.session.at} open={open} keeper={keeper} />
      }}
    </SessionGate>
  )
}
