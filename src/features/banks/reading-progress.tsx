import styles from '#src/features/banks/own-banks.module.css'
import type { BankFileStep } from '#src/state/own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'

interface ReadingProgressProps {
  readonly fileName: string
  /** Null before anything is known. */
  readonly at: BankFileStep | null
  readonly onCancel: () => void
}

/** How far a file has been read, and the way to stop it. */
export function ReadingProgress({ fileName, at, onCancel }: ReadingProgressProps) {
  const isCounting = at !== null && at.step === 'checking'
  return (
    <div className={styles.reading}>
      <p role="status">
        Reading <bdi>{fileName}</bdi>
        {isCounting ? `: ${at.of} questions` : '…'}
      </p>
      <progress
        aria-label="Questions checked"
        max={isCounting ? at.of : 1}
        {...(isCounting ? { value: at.done } : {})}
      />
      <Button onClick={onCancel}>Stop</Button>
    </div>
  )
}
