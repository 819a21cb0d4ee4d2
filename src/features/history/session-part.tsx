import { useState } from 'react'
import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'
import type { SessionAttempt, StudySession } from '#src/domain/history/study-sessions.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { paths } from '#src/domain/paths.ts'
import { modeWords } from '#src/domain/quiz/mode-words.ts'
import styles from '#src/features/history/history-page.module.css'
import tableStyles from '#src/features/history/session-part.module.css'
import { Button } from '#src/ui/button.tsx'
import { showClock, showDate } from '#src/ui/show-date.ts'

/** Sessions shown at first, and more at a time. */
const atATime = 20
/** An attempt taken up again after weeks makes one session of all that lies between. */
const attemptsAtOnce = 5

interface SessionPartProps {
  readonly sessions: readonly StudySession[]
  /** Ids of attempts that somebody assigned. */
  readonly assigned: ReadonlySet<string>
}

/** Every sitting, newest first, with the way to its attempts. */
export function SessionPart({ sessions, assigned }: SessionPartProps) {
  const [most, setMost] = useState(atATime)
  const shown = sessions.slice(-most).toReversed()
  return (
    <section className={styles.part} aria-labelledby="sessions">
      <h2 id="sessions">
        Sessions <span className={styles.count}>{sessions.length}</span>
      </h2>
      <table className={tableStyles.table}>
        <caption className="visually-hidden">Sessions, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Session</th>
            <th scope="col">Responses</th>
            <th scope="col">Time</th>
            <th scope="col">Attempts</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(session => (
            <SessionRow key={session.startUtc} session={session} assigned={assigned} />
          ))}
        </tbody>
      </table>
      {shown.length < sessions.length && (
        <p className={tableStyles.more}>
          <Button onClick={() => setMost(most + atATime)}>
            Show {Math.min(atATime, sessions.length - shown.length)} more
          </Button>
          <span>
            {shown.length} of {sessions.length}
          </span>
        </p>
      )}
      <p className={styles.note}>
        Attempts less than {measureSettings.sessionGapMs / 3_600_000} hours apart are one session.
      </p>
    </section>
  )
}

interface SessionRowProps extends Pick<SessionPartProps, 'assigned'> {
  readonly session: StudySession
}

function SessionRow({ session, assigned }: SessionRowProps) {
  const { startUtc, endUtc, responses, studyMs, attempts } = session
  return (
    <tr>
      <th scope="row">
        {showDate(startUtc)}
        <span className={tableStyles.when}>{timesOf(startUtc, endUtc)}</span>
      </th>
      <td>{responses}</td>
      <td>{durationWords(studyMs)}</td>
      <td>
        <AttemptList attempts={attempts.slice(0, attemptsAtOnce)} assigned={assigned} />
        {attempts.length > attemptsAtOnce && (
          <details className={tableStyles.rest}>
            <summary>{attempts.length - attemptsAtOnce} more</summary>
            <AttemptList attempts={attempts.slice(attemptsAtOnce)} assigned={assigned} />
          </details>
        )}
      </td>
    </tr>
  )
}

interface AttemptListProps extends Pick<SessionPartProps, 'assigned'> {
  readonly attempts: readonly SessionAttempt[]
}

function AttemptList({ attempts, assigned }: AttemptListProps) {
  return (
    <ul className={tableStyles.attempts}>
      {attempts.map(({ attemptId, mode, startUtc, responses }) => (
        <li key={attemptId}>
          <Link href={paths.summary(attemptId)}>
            {assigned.has(attemptId) ? 'Assigned' : modeWords[mode]} at {showClock(startUtc)}
          </Link>{' '}
          <span className={tableStyles.given}>{countWords(responses, 'response')}</span>
        </li>
      ))}
    </ul>
  )
}

/** "09:00 to 09:42"; with the day where the session ended on another one. */
function timesOf(startUtc: number, endUtc: number): string {
  const start = showClock(startUtc)
  if (showDate(startUtc) !== showDate(endUtc)) return `${start} to ${showDate(endUtc)}, ${showClock(endUtc)}`
  return start === showClock(endUtc) ? start : `${start} to ${showClock(endUtc)}`
}
