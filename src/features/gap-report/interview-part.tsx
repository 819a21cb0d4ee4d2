import { countWords } from '#src/domain/format/count-words.ts'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { type InterviewMark, ratedSessions } from '#src/domain/measure/interview-marks.ts'
import type { MeasureSettings } from '#src/domain/measure/measure-settings.ts'
import styles from '#src/features/gap-report/interview-part.module.css'
import { showDate } from '#src/ui/show-date.ts'

interface InterviewPartProps {
  readonly evidence: Evidence
  readonly skillId: string
  readonly settings: MeasureSettings
}

/** What was rated of the skill, interview by interview; nothing where nobody rated it. */
export function InterviewPart({ evidence, skillId, settings }: InterviewPartProps) {
  const sessions = ratedSessions(evidence.ratings.values(), settings).get(skillId) ?? []
  if (sessions.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="interview-ratings">
      <h2 id="interview-ratings">Interview ratings</h2>
      <p className={styles.note}>
        The level a rating speaks of, and in brackets the mean anchored level, from 1 to 5.{' '}
        {settings.interviewRating.counts
          ? 'Ratings by others count a little in your level, because you let them in; your own never do, and the level over time is from responses alone.'
          : 'They are shown beside your level and do not count in it; a switch in the settings lets those of others in.'}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">Ratings of this skill in interviews, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Interview of</th>
            <th scope="col">Rated by another</th>
            <th scope="col">Rated by yourself</th>
            <th scope="col">Answers rated</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ sessionId, utc, self, other }) => (
            <tr key={sessionId}>
              <th scope="row">{showDate(utc)}</th>
              <td>{markText(other)}</td>
              <td>{markText(self)}</td>
              <td>{countWords(Math.max(self?.answers ?? 0, other?.answers ?? 0), 'answer')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function markText(mark: InterviewMark | null): string {
  return mark === null ? 'not rated' : `${Math.round(mark.level)} (${mark.anchored.toFixed(1)})`
}
