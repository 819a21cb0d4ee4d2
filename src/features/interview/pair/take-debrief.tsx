import type { Debrief } from '#src/domain/interview/debrief.ts'
import { debriefText } from '#src/domain/interview/debrief-text.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'

interface TakeDebriefProps {
  readonly session: InterviewSession
  readonly draft: Debrief
  readonly nameOf: (skill: string) => string
}

/** The debrief on paper, or as plain text. */
export function TakeDebrief({ session, draft, nameOf }: TakeDebriefProps) {
  return (
    <>
      <Button variant="primary" onClick={() => window.print()}>
        Print
      </Button>
      <Button
        onClick={() =>
          downloadText('interview-debrief.txt', debriefText(session, draft, nameOf), 'text/plain')
        }
      >
        Save as text
      </Button>
    </>
  )
}
