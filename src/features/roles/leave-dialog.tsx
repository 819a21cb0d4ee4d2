import { useEffect, useRef } from 'react'
import styles from '#src/features/roles/roles.module.css'
import type { LeaveGuard } from '#src/features/roles/use-leave-guard.ts'
import { Button } from '#src/ui/button.tsx'

/** Asks before unsaved changes are left behind. */
export function LeaveDialog({ stay, leave }: Pick<LeaveGuard, 'stay' | 'leave'>) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} onClose={stay} aria-labelledby="leave-title" className={styles.dialog}>
      <h2 id="leave-title">Leave without saving?</h2>
      <p>Your changes to this role are not saved yet.</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={stay}>
          Stay and save
        </Button>
        <Button variant="danger" onClick={leave}>
          Leave, discard the changes
        </Button>
      </div>
    </dialog>
  )
}
