import { compareSheets } from '#src/domain/interview/compare-sheets.ts'
import { draftDebrief } from '#src/domain/interview/debrief.ts'
import { emptySheet } from '#src/domain/interview/rating-steps.ts'
import type { ForeignDebrief } from '#src/domain/interview/view-debrief.ts'
import { DebriefContents } from '#src/features/interview/pair/debrief-contents.tsx'
import styles from '#src/features/interview/pair/pair.module.css'
import { TakeDebrief } from '#src/features/interview/pair/take-debrief.tsx'
import { useSkillName } from '#src/features/interview/pair/use-skill-name.ts'
import { Button } from '#src/ui/button.tsx'
import { Page } from '#src/ui/page.tsx'

interface SealedDebriefProps {
  readonly debrief: ForeignDebrief
  readonly onClose: () => void
}

/** A debrief somebody sealed to a key of this device, to be read and printed. */
export function SealedDebrief({ debrief: { session, other }, onClose }: SealedDebriefProps) {
  const nameOf = useSkillName()
  const nobody = emptySheet(session.sessionId, 'self', session.updatedUtc)
  const draft = draftDebrief(compareSheets(session, nobody, other), 'other')
  return (
    <Page title="A debrief sealed for you" wide>
      <p className={styles.noPrint}>
        It was opened with your key. It is only shown here: nothing of it is kept in this browser or counts
        for you. To read it again, open the file again.
      </p>
      <DebriefContents session={session} draft={draft} nameOf={nameOf} onChange={null} />
      <div className={styles.actions}>
        <TakeDebrief session={session} draft={draft} nameOf={nameOf} />
        <Button variant="quiet" onClick={onClose}>
          Close it
        </Button>
      </div>
    </Page>
  )
}
