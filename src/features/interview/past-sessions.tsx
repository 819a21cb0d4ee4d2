import { Link } from 'wouter'
import { countWords } from '#src/domain/format/count-words.ts'
import { meanWords, wayWords } from '#src/domain/interview/interview-words.ts'
import { answeredQuestions, meanOf, rateSession } from '#src/domain/interview/rating-summary.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import styles from '#src/features/interview/interview.module.css'
import { type ListedInterview, standingOf } from '#src/state/interview/list-interviews.ts'
import { Panel } from '#src/ui/panel.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** What was practised before, newest first. */
export function PastSessions({ interviews }: { readonly interviews: readonly ListedInterview[] }) {
  const past = interviews.filter(one => ['rated', 'abandoned'].includes(standingOf(one)))
  return (
    <Panel title="Past interviews">
      {past.length === 0 ? (
        <p>
          None yet. Once you have rated one, you find it here, with your tries at each question side by side.
        </p>
      ) : (
        <ul className={styles.list}>
          {past.map(one => (
            <PastSession key={one.session.sessionId} listed={one} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function PastSession({ listed }: { readonly listed: ListedInterview }) {
  const { session } = listed
  const { sessionId, way } = session
  const facts = [showTime(session.startedUtc), wayWords[way], ...ratingWords(listed)]
  if (standingOf(listed) === 'abandoned')
    return (
      <li>
        <span className={styles.title}>{session.roleTitle}</span>
        <span className={styles.note}>{[...facts, 'stopped without an answer'].join(' · ')}</span>
      </li>
    )
  const path = way === 'alone' ? interviewPaths.rate(sessionId, 'self') : interviewPaths.reveal(sessionId)
  return (
    <li>
      <Link href={path} className={styles.title}>
        {session.roleTitle}, {showTime(session.startedUtc)}
      </Link>
      <span className={styles.note}>{facts.slice(1).join(' · ')}</span>
    </li>
  )
}

function ratingWords({ session, self, other }: ListedInterview): string[] {
  const answered = answeredQuestions(session).length
  if (answered === 0) return []
  const said = (who: string, sheet: ListedInterview['self']) => {
    if (sheet === null || sheet.doneUtc === null) return []
    const mean = meanOf(rateSession(session, sheet).flatMap(one => one.mean ?? []))
    return mean === null ? [] : [`${who} ${meanWords(mean)}`]
  }
  return [
    `${countWords(answered, 'answer')}`,
    ...said('own rating', self),
    ...said('the other’s rating', other),
  ]
}
