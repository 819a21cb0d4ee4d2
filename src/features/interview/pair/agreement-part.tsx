import {
  type Agreement,
  agreementOver,
  leastRatings,
  leastSessions,
  selfRatingDistance,
  selfRatingTrend,
  type SelfRatingTrend,
} from '#src/domain/interview/agreement.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { usePairHistory } from '#src/state/interview/pair/use-pair-history.ts'
import { Loading } from '#src/ui/loading.tsx'
import { showDate } from '#src/ui/show-date.ts'

/** Agreement of these two people over their sessions, and whether the candidate's own rating comes closer. */
export function AgreementPart({ session }: { readonly session: InterviewSession }) {
  const history = usePairHistory(session)
  if (history === null) return <Loading what="Reading earlier sessions" />
  if (history.kind === 'problem') return <p>{history.sentence}</p>
  const { sessions } = history
  const distances = sessions.flatMap(one => {
    const distance = selfRatingDistance(one.answers)
    return distance === null ? [] : [{ ...one, distance }]
  })
  return (
    <>
      <p>{agreementWords(agreementOver(sessions.map(({ answers }) => answers)))}</p>
      <p>{trendWords[selfRatingTrend(distances.map(({ distance }) => distance))]}</p>
      {distances.length > 0 && (
        <table className={styles.table}>
          <caption>The candidate’s own rating against the interviewer’s, by session</caption>
          <thead>
            <tr>
              <th scope="col">Session</th>
              <th scope="col">Ratings</th>
              <th scope="col">Mean distance</th>
              <th scope="col">On average</th>
            </tr>
          </thead>
          <tbody>
            {distances.map(({ session: { sessionId, startedUtc }, distance }) => (
              <tr key={sessionId}>
                <th scope="row">{showDate(startedUtc)}</th>
                <td>{distance.ratings}</td>
                <td>{distance.distance.toFixed(1)}</td>
                <td>{biasWords(distance.bias)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function agreementWords(agreement: Agreement): string {
  switch (agreement.kind) {
    case 'too-few-sessions':
      return `Agreement is worked out after ${countWords(leastSessions, 'session')} both have rated; ${countWords(agreement.sessions, 'session')} so far.`
    case 'too-few':
      return `Too few ratings in common for a number: ${agreement.ratings} of at least ${leastRatings}.`
    case 'no-spread':
      return 'Both always gave the same level, so chance would agree as well as you did. There is no number for that.'
    case 'kappa':
      return `Weighted kappa ${agreement.kappa.toFixed(2)} (95 % interval ${agreement.low.toFixed(2)} to ${agreement.high.toFixed(2)}) over ${countWords(agreement.ratings, 'rating')}. 0 is what chance gives, 1 is the same level every time; far differences weigh more than near ones.`
  }
}

const trendWords: Record<SelfRatingTrend, string> = {
  'too-few': `Whether the self-rating comes closer to the interviewer’s can be said after ${countWords(leastSessions, 'session')}.`,
  closer: 'The self-rating comes closer to the interviewer’s.',
  'as-far': 'The self-rating stays about as far from the interviewer’s as it was.',
  further: 'The self-rating moves away from the interviewer’s.',
}

function biasWords(bias: number): string {
  if (Math.abs(bias) < 0.05) return 'neither higher nor lower'
  return `${Math.abs(bias).toFixed(1)} ${bias > 0 ? 'higher' : 'lower'}`
}
