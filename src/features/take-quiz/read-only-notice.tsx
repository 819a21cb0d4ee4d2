import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface ReadOnlyNoticeProps {
  readonly access: OpenAttempt['access']
  readonly isFinished: boolean
}

export function ReadOnlyNotice({ access, isFinished }: ReadOnlyNoticeProps) {
  const continueHere = useApp(state => state.continueHere)
  if (isFinished && access === 'reader') return null
  if (access === 'broken') {
    return (
      <Notice tone="problem">
        <p>
          Part of what this device stored for this attempt is damaged or missing. What can be read is shown
          and still counts; nothing can be added. Start a new quiz to go on.
        </p>
      </Notice>
    )
  }
  return (
    <Notice
      tone="warn"
      role="status"
      actions={
        <Button variant="primary" onClick={() => void continueHere()}>
          Continue here
        </Button>
      }
    >
      <p>This attempt is open in another tab. Here you can only read it.</p>
    </Notice>
  )
}
