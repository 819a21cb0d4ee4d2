import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import type { InterviewView, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

interface SessionGateProps {
  readonly view: InterviewView
  readonly children: (open: OpenInterview) => ReactNode
}

/** Shows a session once it is read, or says why there is none. */
export function SessionGate({ view, children }: SessionGateProps) {
  switch (view.kind) {
    case 'reading':
      return <Loading what="Opening the interview" />
    case 'missing':
      return (
        <Stopped title="This interview is not here">
          It was begun in another browser, or deleted, or its address is incomplete.
        </Stopped>
      )
    case 'problem':
      return <Stopped title="The interview cannot be opened">{view.sentence}</Stopped>
    case 'here':
      return children(view)
  }
}

function Stopped({ title, children }: { readonly title: string; readonly children: string }) {
  return (
    <Page title={title}>
      <p>{children}</p>
      <p>
        <Link href={interviewPaths.home()} className={buttonClass('primary')}>
          Go to interview practice
        </Link>
      </p>
    </Page>
  )
}
