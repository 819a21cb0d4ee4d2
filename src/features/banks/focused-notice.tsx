import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface FocusedNoticeProps {
  readonly sentence: ReactNode
  readonly onDismiss: () => void
  /** Takes back what the notice tells of. */
  readonly onUndo?: () => void
}

/** News that take the place of what was just used: the focus goes to what can be done now. */
export function FocusedNotice({ sentence, onDismiss, onUndo }: FocusedNoticeProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Notice
      tone="info"
      role="status"
      actions={
        <>
          {onUndo !== undefined && (
            <Button ref={first} onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button ref={onUndo === undefined ? first : null} variant="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      <p>{sentence}</p>
    </Notice>
  )
}
