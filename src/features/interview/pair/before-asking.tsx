import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { packInvitation } from '#src/domain/interview/pack-parcel.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { HandParcel } from '#src/features/interview/pair/hand-parcel.tsx'
import styles from '#src/features/interview/pair/pair.module.css'
import { useGuide } from '#src/state/interview/use-guide.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface BeforeAskingProps {
  readonly session: InterviewSession
  readonly onBegin: () => void
}

/** How the two get together, and how it goes, before the first question. */
export function BeforeAsking({ session, onBegin }: BeforeAskingProps) {
  const minutes = session.questions.reduce((sum, { question }) => sum + question.minutes, 0)
  return (
    <Page title="Before you begin">
      <Panel>
        <p>
          {session.roleTitle}: {countWords(session.questions.length, 'question')}, about{' '}
          {countWords(minutes, 'minute')}.
        </p>
        <ol className={styles.points}>
          <li>Read the question aloud as it stands. Be silent while the candidate thinks.</li>
          <li>Ask the follow-up questions where the answer stays on the surface.</li>
          <li>Write down what is said, not what you think of it. Rate each criterion by its anchors.</li>
          <li>Each of you finishes a rating without seeing the other’s. Then both are shown side by side.</li>
        </ol>
      </Panel>
      {session.way === 'two-devices' ? <Invite session={session} /> : <SecondWindow session={session} />}
      <div className={styles.actions}>
        <Button variant="primary" onClick={onBegin}>
          Ask the first question
        </Button>
      </div>
    </Page>
  )
}

function SecondWindow({ session }: { readonly session: InterviewSession }) {
  return (
    <Panel title="The candidate’s window">
      <p>
        It shows the question and the time, and later the candidate’s own rating. Put it on a second screen,
        or do without it and hand the device over at the end.
      </p>
      <p>
        <a
          className={buttonClass('secondary')}
          href={`#${interviewPaths.candidate(session.sessionId)}`}
          target="_blank"
          rel="noreferrer"
        >
          Open the candidate’s window
        </a>
      </p>
    </Panel>
  )
}

function Invite({ session }: { readonly session: InterviewSession }) {
  const guide = useGuide()
  return (
    <Panel title="Invite the candidate">
      <p>
        The candidate opens this on the other device and has the questions and the time there. The app sends
        nothing itself.
      </p>
      {guide.kind === 'reading' && <Loading what="Reading the questions" />}
      {guide.kind === 'failed' && (
        <p role="alert">
          The questions could not be loaded, so there is no link yet. Reload the page to try again.
        </p>
      )}
      {guide.kind === 'here' && (
        <HandParcel
          named={packInvitation(session, 'named', guide.guide.questions)}
          whole={packInvitation(session, 'whole', guide.guide.questions)}
          what="invitation"
        />
      )}
    </Panel>
  )
}
