import { useMemo } from 'react'
import type { InterviewParcel } from '#src/domain/interview/interview-parcel.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { parcelForms } from '#src/state/interview/pair/parcel-forms.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { QrCode } from '#src/ui/qr-code.tsx'

/** Longest link that an ordinary phone still reads from a screen, characters. */
const mostForQrCode = 1_200

interface HandParcelProps {
  /** For the link. */
  readonly named: InterviewParcel
  /** For the file. */
  readonly whole: InterviewParcel
  /** What it is, as in "Copy the invitation link". */
  readonly what: string
}

/** The ways a parcel goes to the other device: link, QR code for its camera, file. The app sends nothing itself. */
export function HandParcel({ named, whole, what }: HandParcelProps) {
  const { link, file } = useMemo(() => parcelForms(named, whole), [named, whole])
  return (
    <div className={styles.hand}>
      {link === null ? (
        <p>This is too long for a link, so it goes as a file.</p>
      ) : (
        <>
          <code className={styles.link} tabIndex={0} role="group" aria-label={`Link of the ${what}`}>
            {link}
          </code>
          {link.length <= mostForQrCode && (
            <QrCode text={link} label={`QR code of the link above: scanning it opens the ${what}`} />
          )}
        </>
      )}
      <div className={styles.actions}>
        {link !== null && (
          <CopyButton
            name={`Copy the ${what} link`}
            done="Copied."
            otherwise="Select the link above and copy it."
            text={() => link}
          />
        )}
        <Button onClick={() => downloadText(file.name, file.text, 'application/json')}>
          Save the {what} file
        </Button>
      </div>
    </div>
  )
}
