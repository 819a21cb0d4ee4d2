import { useState } from 'react'
import type { ClassQuestion } from '#src/domain/class-reading/class-reading.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { showTime } from '#src/ui/show-date.ts'

interface CorrectionPartProps {
  readonly asked: ClassQuestion
  /** Resolves with what is wrong, as a sentence; empty when it is undone. Null: it cannot be undone now. */
  readonly onUndo: ((correctionId: string) => Promise<string>) | null
}

/** What was changed about a question since it was asked, with when and why. */
export function CorrectionPart({ asked: { correction, erratum }, onUndo }: CorrectionPartProps) {
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
            onUndo === null ? undefined : (
              <Button onClick={() => void onUndo(correction.id).then(setProblem)}>
                Undo this correction
              </Button>
            )
          }
        >
          <p>
            {correction.value.question === null ? 'Counts for nobody' : 'Key corrected'} since{' '}
            {showTime(correction.value.atUtc)}. Reason: <span dir="auto">{correction.value.reason}</span>
          </p>
          {problem !== '' && <p role="alert">{problem}</p>}
        </Notice>
      )}
    </>
  )
}
