import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { OpenSession } from '#src/features/interview/pair/open-session.tsx'
import { SealedDebrief } from '#src/features/interview/pair/sealed-debrief.tsx'
import type { ForeignDebrief } from '#src/domain/interview/view-debrief.ts'
import { placeAfter } from '#src/features/interview/pair/place-after.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { openSessionLink } from '#src/state/interview/pair/receive-session.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Opening what the other person sent: as a file, as a pasted link, or by the link itself. */
export function OpenSessionPage({ payload }: { readonly payload: string }) {
  const [problem, setProblem] = useState('')
  const [sealed, setSealed] = useState<ForeignDebrief | null>(null)
  if (sealed !== null) return <SealedDebrief debrief={sealed} onClose={() => setSealed(null)} />
  return payload === '' ? (
    <Page title="Open a session">
      <Panel>
        <p>
          An interview on two devices goes back and forth as a link or a file: the invitation, your own
          rating, the debrief. A debrief that was sealed to your key is opened here, too.
        </p>
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
        <OpenSession onSealed={setSealed} />
      </Panel>
    </Page>
  ) : (
    <ReadLink payload={payload} onProblem={setProblem} />
  )
}

interface ReadLinkProps {
  readonly payload: string
  readonly onProblem: (sentence: string) => void
}

/** Reads the session in the address, and takes it out of the address bar whatever it turns out to be. */
function ReadLink({ payload, onProblem }: ReadLinkProps) {
  const app = useAppStore()
  const [, navigate] = useLocation()
  const read = useRef('')
  useEffect(() => {
    if (read.current === payload) return
    read.current = payload
    void openSessionLink(app, payload).then(opening => {
      if (opening.kind === 'problem') onProblem(opening.sentence)
      const place = opening.kind === 'problem' ? interviewPaths.open() : placeAfter(opening)
      navigate(place, { replace: true })
    })
  }, [app, payload, navigate, onProblem])
  return <Loading what="Opening the session" />
}
