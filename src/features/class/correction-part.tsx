import { useState } from 'react'
import type { ClassQuestion } from '#src/domain/class-reading/class-reading.ts'
import { useAsOf } from '#src/features/class/use-class-paths.ts'
import { useClassroom } from '#src/state/classroom/use-class.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { showTime } from '#src/ui/show-date.ts'

/** What was changed about a question since it was asked, with when and why. */
export function CorrectionPart({ asked: { correction, erratum } }: { readonly asked: ClassQuestion }) {
  const { undoCorrection } = useClassroom()
  const [earlier, lookAsOf] = useAsOf()
  const [problem, setProblem] = useState('')
  return (
    <>
      {erratum !== null && (
        <Notice tone="warn">
          <p>
            The publisher found this version wrong on {erratum.date}: {erratum.whatWasWrong} Its responses are
            in no estimate.
          </p>
        </Notice>
      )}
      {correction !== null && (
        <Notice
          tone="warn"
          actions={
            earlier !== null ? undefined : (
              <>
                <Button onClick={() => void undoCorrection(correction.id).then(setProblem)}>
                  Undo this correction
                </Button>
                <Button variant="quiet" onClick={() => lookAsOf(correction.value.atUtc - 1)}>
                  Look at the scores before it
                </Button>
              </>
            )
          }
        >
          <p>
            {correction.value.question === null ? 'Counts for nobody' : 'Key corrected'} since{' '}
            {showTime(correction.value.atUtc)}. Reason: <bdi>{correction.value.reason}</bdi>
          </p>
          {problem !== '' && <p role="alert">{problem}</p>}
        </Notice>
      )}
    </>
  )
}
