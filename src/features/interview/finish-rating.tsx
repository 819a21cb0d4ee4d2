import { useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import type { Rater } from '#src/domain/interview/interview-record.ts'
import { unratedCriteria } from '#src/domain/interview/rating-steps.ts'
import styles from '#src/features/interview/interview.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { finishRating } from '#src/state/interview/finish-rating.ts'
import type { InterviewKeeper, OpenInterview } from '#src/state/interview/interview-keeper.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface FinishRatingProps {
  readonly open: OpenInterview
  readonly keeper: InterviewKeeper
  readonly rater: Rater
  readonly questions: readonly InterviewQuestion[]
  readonly onGoTo: (at: number) => void
}

/** Closes the sheet for good; what is not rated yet is named first. */
export function FinishRating({ open, keeper, rater, questions, onGoTo }: FinishRatingProps) {
  const app = useAppStore()
  const [isAsked, setIsAsked] = useState(false)
  const [problem, setProblem] = useState('')
  const missing = questions.flatMap((question, at) => {
    const count = unratedCriteria(question, open[rater]).length
    return count === 0 ? [] : [{ at, count }]
  })
  const criteria = questions.reduce((sum, question) => sum + question.criteria.length, 0)
  const missingCount = missing.reduce((sum, { count }) => sum + count, 0)
  const nothing = missingCount === criteria

  function finish() {
    if (missingCount > 0 && !(isAsked && !nothing)) return setIsAsked(true)
    void finishRating(app, keeper, rater).then(setProblem)
  }

  return (
    <Panel title="Finish">
      <p>After this the rating stays as it is. {whereItShows(open, rater)}</p>
      {isAsked && missingCount > 0 && (
        <Notice tone="warn" role="alert">
          <p>
            {nothing
              ? 'Nothing is rated yet. Choose a level for at least one criterion.'
              : `${countWords(missingCount, 'criterion', 'criteria')} not rated:`}
          </p>
          <ul>
            {missing.map(({ at, count }) => (
              <li key={at}>
                <Button variant="quiet" onClick={() => onGoTo(at)}>
                  Answer {at + 1}: {countWords(count, 'criterion', 'criteria')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{problem}</p>
        </Notice>
      )}
      <div className={styles.actions}>
        <Button variant="primary" onClick={finish}>
          {isAsked && missingCount > 0 && !nothing ? 'Finish without these' : 'Finish the rating'}
        </Button>
      </div>
    </Panel>
  )
}

function whereItShows({ session: { way, isLearnerCandidate } }: OpenInterview, rater: Rater): string {
  const mark = 'It shows as a mark of its own beside the level on the gap report.'
  if (way === 'alone') return `${mark} A rating of oneself never counts into the level.`
  const until = 'Both ratings are shown once both are finished.'
  if (!isLearnerCandidate) return until
  return rater === 'self'
    ? `${until} ${mark} A rating of oneself never counts into the level.`
    : `${until} ${mark}`
}
