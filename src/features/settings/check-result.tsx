import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/settings/settings.module.css'
import type { DataCheck } from '#src/state/data-tools.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'

/** What the check found, good news first. */
export function CheckResult({ check }: { readonly check: DataCheck }) {
  const { attempts, events, broken, quarantined, journal } = check
  const isSound = broken.length === 0 && quarantined.length === 0
  return (
    <div className={styles.group}>
      <p>
        <strong>{isSound ? '✓ All is well.' : '! Some of it is damaged.'}</strong>{' '}
        {countWords(events, 'event')} in {countWords(attempts, 'attempt')} were read.
      </p>
      {broken.length > 0 && (
        <p>
          The history is not whole in: {broken.join('; ')}. These attempts can be read but not continued; what
          is readable counts.
        </p>
      )}
      {quarantined.length > 0 && (
        <div className={styles.actions}>
          <span>Put aside: {countWords(quarantined.length, 'damaged record')}.</span>
          <Button
            onClick={() =>
              downloadText(
                'pacsready-damaged-records.json',
                JSON.stringify(quarantined, null, 2),
                'application/json',
              )
            }
          >
            Download them for support
          </Button>
        </div>
      )}
      <p>
        {journal === null
          ? 'The second copy could not be read. In this browser a backup file is the only other copy.'
          : `The second copy holds ${countWords(journal.records, 'record')}${journal.unreadable === 0 ? '' : `; ${journal.unreadable} more cannot be read`}.`}
      </p>
    </div>
  )
}
