import type { ClassReading, ScoredAttempt } from '#src/domain/class-reading/class-reading.ts'
import { pointsWords, shareWords } from '#src/domain/class-view/number-words.ts'
import { durationWords } from '#src/domain/format/duration-words.ts'
import { WideTable } from '#src/ui/class/wide-table.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface StudentAttemptsProps {
  /** Oldest first. */
  readonly attempts: readonly ScoredAttempt[]
  readonly assignments: ClassReading['assignments']
}

/** Every attempt of a student with its score and time. */
export function StudentAttempts({ attempts, assignments }: StudentAttemptsProps) {
  const titles = new Map(assignments.map(({ id, title }) => [id, title]))
  return (
    <WideTable stacks caption="Attempts">
      <thead>
        <tr>
          <th scope="col">Assignment</th>
          <th scope="col">Started</th>
          <th scope="col" data-numeric="true">
            Score
          </th>
          <th scope="col" data-numeric="true">
            Answered
          </th>
          <th scope="col">Took</th>
          <th scope="col">Ended</th>
        </tr>
      </thead>
      <tbody>
        {attempts.map(attempt => (
          <tr key={attempt.resultId}>
            <th scope="row" dir="auto">
              {titles.get(attempt.assignmentId) ?? attempt.assignmentId}
            </th>
            <td data-label="Started">{showTime(attempt.startedUtc)}</td>
            <td data-numeric="true" data-label="Score">
              {pointsWords(attempt.score, attempt.asked)}
              <small>{shareWords(attempt.asked === 0 ? null : attempt.score / attempt.asked)}</small>
            </td>
            <td data-numeric="true" data-label="Answered">
              {attempt.answered}
            </td>
            <td data-label="Took">
              {attempt.endedUtc === null ? '–' : durationWords(attempt.endedUtc - attempt.startedUtc)}
            </td>
            <td data-label="Ended">{endWords(attempt.endedBy)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}

function endWords(endedBy: ScoredAttempt['endedBy']): string {
  switch (endedBy) {
    case 'submitted':
      return 'handed in'
    case 'time-up':
      return 'time was up'
    case 'stopped':
      return 'stopped'
    case null:
      return 'not ended'
  }
}
