import { useState } from 'react'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { keepReceived, type Opening } from '#src/state/assigned/receive.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

type OtherKey = Extract<Opening, { kind: 'other-key' }>

interface KeyNoticeProps {
  readonly received: ReceivedAssignment
  /** A link or file that was opened just now and has another key. */
  readonly opening: OtherKey | null
  readonly onDecided: (next: Opening | null) => void
}

/** Warns when an assignment comes with another key than before: its results would go to somebody else. */
export function KeyNotice({ received, opening, onDecided }: KeyNoticeProps) {
  const current = keyId(received.handOut.assignment.key)
  if (opening !== null) return <Decision opening={opening} onDecided={onDecided} />
  if (current === received.firstKid) return null
  return (
    <Notice tone="warn">
      <p>
        Results of this assignment are sealed to another key than the one it first came with. At first:{' '}
        <Key id={received.firstKid} />. Now, as you decided: <Key id={current} />.
      </p>
    </Notice>
  )
}

function Decision({
  opening,
  onDecided,
}: { readonly opening: OtherKey } & Pick<KeyNoticeProps, 'onDecided'>) {
  const store = useAppStore()
  const [problem, setProblem] = useState('')
  async function accept() {
    const kept = await keepReceived(store, opening.received)
    if (kept.kind === 'refused') return setProblem(kept.sentence)
    return onDecided(kept)
  }
  return (
    <Notice
      tone="warn"
      role="alert"
      actions={
        <>
          <Button variant="primary" onClick={() => onDecided(null)}>
            Keep the one I have
          </Button>
          <Button onClick={() => void accept()}>My instructor confirmed the new key</Button>
        </>
      }
    >
      <p>
        <strong>The link or file you opened has another key.</strong> Whoever made it could read your result,
        and the instructor who assigned this could not. Nothing was changed.
      </p>
      <p>
        Until now: <Key id={opening.known} />. In what you opened: <Key id={opening.came} />. Ask your
        instructor which of the two it is, by another way than the one this link came by.
      </p>
      {problem !== '' && <p>{problem}</p>}
    </Notice>
  )
}

function Key({ id }: { readonly id: string }) {
  return <code className={styles.key}>{keyFingerprint(id)}</code>
}
