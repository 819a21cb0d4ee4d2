import { useState } from 'react'
import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { wayWords } from '#src/domain/interview/interview-words.ts'
import { ratersHere } from '#src/domain/interview/raters-here.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { type ListedInterview, standingOf } from '#src/state/interview/list-interviews.ts'
import { removeInterview } from '#src/state/interview/remove-interview.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** Sessions that go on, and those whose answers are not rated yet. */
export function OpenSessions({ interviews }: { readonly interviews: readonly ListedInterview[] }) {
  const open = interviews.filter(one => ['open', 'to-rate'].includes(standingOf(one)))
  if (open.length === 0) return null
  return (
    <Panel title="Go on">
      <ul className={styles.list}>
        {open.map(one => (
          <OpenSession key={one.session.sessionId} listed={one} />
        ))}
      </ul>
    </Panel>
  )
}

function OpenSession({ listed }: { readonly listed: ListedInterview }) {
  const { session } = listed
  const app = useAppStore()
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState('')
  const name = `${session.roleTitle}, ${showTime(session.startedUtc)}`
  return (
    <li>
      <span className={styles.title}>{session.roleTitle}</span>
      <span className={styles.note}>
        {showTime(session.startedUtc)} · {wayWords[session.way]} · {standingText(listed)}
      </span>
      <div className={styles.actions}>
        <Link
          href={nextPath(listed)}
          className={buttonClass('primary')}
          aria-label={`${goOnText(listed)}: ${name}`}
        >
          {goOnText(listed)}
        </Link>
        {isAsked ? (
          <>
            <Button
              variant="danger"
              onClick={() => void removeInterview(app, session.sessionId).then(setProblem)}
            >
              Delete it with its recordings
            </Button>
            <Button variant="quiet" onClick={() => setIsAsked(false)}>
              Keep it
            </Button>
          </>
        ) : (
          <Button variant="quiet" aria-label={`Delete: ${name}`} onClick={() => setIsAsked(true)}>
            Delete…
          </Button>
        )}
      </div>
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
    </li>
  )
}

function standingText(listed: ListedInterview): string {
  const { session } = listed
  if (standingOf(listed) === 'to-rate')
    return session.way === 'alone' ? 'not rated yet' : 'not rated by both yet'
  const closed = session.progress.filter(({ state }) => state !== 'open').length
  return `${closed} of ${countWords(session.questions.length, 'question')} done`
}

function goOnText(listed: ListedInterview): string {
  if (standingOf(listed) === 'open') return 'Go on'
  return listed.session.way === 'alone' ? 'Rate it' : 'See who is still to rate'
}

function nextPath(listed: ListedInterview): string {
  const { session } = listed
  const { sessionId, way } = session
  if (standingOf(listed) === 'to-rate')
    return way === 'alone' ? interviewPaths.rate(sessionId, 'self') : interviewPaths.reveal(sessionId)
  if (way === 'alone') return interviewPaths.alone(sessionId)
  return ratersHere(session).includes('other')
    ? interviewPaths.interviewer(sessionId)
    : interviewPaths.candidate(sessionId)
}
