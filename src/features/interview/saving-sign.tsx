import styles from '#src/features/interview/interview.module.css'
import type { InterviewKeeper, InterviewSaving } from '#src/state/interview/interview-keeper.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { showClock } from '#src/ui/show-date.ts'

interface SavingSignProps {
  readonly saving: InterviewSaving
  readonly keeper: Pick<InterviewKeeper, 'retry'>
}

/** What became of the last change; only trouble is announced, or it would talk into every answer. */
export function SavingSign({ saving, keeper }: SavingSignProps) {
  if (saving.kind === 'not-saved')
    return (
      <Notice
        tone="problem"
        role="alert"
        actions={<Button onClick={() => void keeper.retry()}>Try again</Button>}
      >
        <p>{saving.sentence}</p>
      </Notice>
    )
  return <p className={styles.note}>{savingWords(saving)}</p>
}

function savingWords(saving: Exclude<InterviewSaving, { kind: 'not-saved' }>): string {
  switch (saving.kind) {
    case 'clean':
      return 'Everything is kept on this device as you go.'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${showClock(saving.savedUtc)}`
    case 'kept-in-memory':
      return 'Not saved: this browser keeps nothing, all of this ends with the page.'
  }
}
