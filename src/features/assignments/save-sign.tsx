import styles from '#src/features/assignments/editor.module.css'
import type { SaveSign as Sign } from '#src/state/assigning/autosave.ts'
import { Button } from '#src/ui/button.tsx'
import { showClock } from '#src/ui/show-date.ts'

interface SaveSignProps {
  readonly sign: Sign
  readonly onRetry: () => void
}

/** What the disk says of the last change. Only trouble is announced. */
export function SaveSign({ sign, onRetry }: SaveSignProps) {
  if (sign.kind === 'problem')
    return (
      <span role="alert" className={styles.notSaved}>
        {sign.sentence}{' '}
        <Button variant="quiet" onClick={onRetry}>
          Try again
        </Button>
      </span>
    )
  return <span className={styles.saveSign}>{wordsOf(sign)}</span>
}

function wordsOf(sign: Exclude<Sign, { kind: 'problem' }>): string {
  switch (sign.kind) {
    case 'clean':
      return ''
    case 'waiting':
      return 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${showClock(sign.savedUtc)}`
    case 'kept-in-memory':
      return 'Kept until this page closes'
  }
}
