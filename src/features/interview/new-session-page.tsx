import { useState } from 'react'
import { Link } from 'wouter'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { NewSessionForm } from '#src/features/interview/new-session-form.tsx'
import { startingWay } from '#src/features/interview/starting-way.ts'
import { useApp } from '#src/state/app-context.tsx'
import { useGuide } from '#src/state/interview/use-guide.ts'
import { useInterviews } from '#src/state/interview/use-interviews.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

interface NewSessionPageProps {
  /** Ids to ask about; none for all the role requires. */
  readonly skills: readonly string[]
}

/** What is asked, for how long and how; then the interview begins. */
export function NewSessionPage({ skills }: NewSessionPageProps) {
  const guide = useGuide()
  const list = useInterviews()
  const isOpening = useApp(state => state.health.kind === 'opening')
  const [way] = useState(() => startingWay(window.history.state))
  return (
    <Page title="New interview">
      <p>
        <Link href={interviewPaths.home()}>
          <span aria-hidden="true">← </span>Interview practice
        </Link>
      </p>
      {(guide.kind === 'reading' || list === null || isOpening) && <Loading what="Fetching the questions" />}
      {guide.kind === 'failed' && (
        <Notice tone="problem">
          <p>The interview questions could not be fetched. Check the network, then reload the page.</p>
        </Notice>
      )}
      {list?.kind === 'problem' && (
        <Notice tone="warn">
          <p>{list.sentence} Questions asked lately may come again.</p>
        </Notice>
      )}
      {guide.kind === 'here' && list !== null && !isOpening && (
        <NewSessionForm
          guide={guide.guide}
          sessions={list.kind === 'listed' ? list.interviews.map(({ session }) => session) : []}
          skills={skills}
          wayAtFirst={way}
        />
      )}
    </Page>
  )
}
