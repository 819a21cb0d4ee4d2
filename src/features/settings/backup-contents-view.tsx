import { useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/settings/settings.module.css'
import type { BackupContents } from '#src/state/data-tools.ts'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface BackupContentsViewProps {
  readonly contents: BackupContents
  /** Nothing was answered on this device yet, so the file's settings are probably wanted too. */
  readonly isNewHere: boolean
  readonly onAdd: (withPreferences: boolean) => void
  readonly onCancel: () => void
}

/** What a file holds, before anything of it is written. */
export function BackupContentsView({ contents, isNewHere, onAdd, onCancel }: BackupContentsViewProps) {
  const [withPreferences, setWithPreferences] = useState(isNewHere)
  const { isComplete, createdUtc, attempts, responses, roles, banks, interviews, records, sentence } =
    contents
  return (
    <Notice
      tone={isComplete ? 'info' : 'warn'}
      role="status"
      actions={
        <>
          <Button variant="primary" onClick={() => onAdd(withPreferences && contents.preferences !== null)}>
            {isComplete
              ? 'Add it to this device'
              : `Import the readable ${countWords(records.length, 'record')}`}
          </Button>
          <Button onClick={onCancel}>Cancel</Button>
        </>
      }
    >
      <p>
        {isComplete
          ? `A whole backup${createdUtc === null ? '' : ` of ${dateOf(createdUtc)}`}: `
          : `${sentence} Readable: `}
        {countWords(responses, 'response')} in {countWords(attempts, 'attempt')},{' '}
        {countWords(roles, 'copied role')}
        {banks > 0 && `, ${countWords(banks, 'bank')} of own questions`}
        {interviews > 0 && `, ${countWords(interviews, 'interview')}`}.
      </p>
      {contents.preferences !== null && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={withPreferences}
            onChange={event => setWithPreferences(event.currentTarget.checked)}
          />
          Also take over its role, target date and settings
        </label>
      )}
    </Notice>
  )
}

function dateOf(utc: number): string {
  return new Date(utc).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}
