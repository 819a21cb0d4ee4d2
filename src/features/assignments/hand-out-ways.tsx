import { useRef } from 'react'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { slipText } from '#src/domain/assignment/slip-text.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import {
  handOutLink,
  isLoopback,
  mostForQrCode,
  mostInLink,
  receivedAddress,
} from '#src/features/assignments/hand-out-link.ts'
import styles from '#src/features/assignments/hand-out.module.css'
import type { HandOutForms } from '#src/state/assigning/hand-out-forms.ts'
import { Button } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { QrCode } from '#src/ui/qr-code.tsx'

interface HandOutWaysProps {
  readonly assignment: Assignment
  readonly forms: HandOutForms
  /** Of the key results are sealed to. */
  readonly fingerprint: string
}

/** The assignment as link, QR code, file and slip. */
export function HandOutWays({ assignment, forms, fingerprint }: HandOutWaysProps) {
  const link = handOutLink(forms.payloadFor(null))
  const file = forms.fileFor(null)
  const parts = { fileName: file.name, receivedAt: receivedAddress(), fingerprint, extraMinutes: 0 }
  const slip = slipText(assignment, { ...parts, link: link.length <= mostInLink ? link : null })
  // From paper a link is scanned; nobody types thousands of characters.
  const paperSlip = slipText(assignment, { ...parts, link: link.length <= mostForQrCode ? link : null })
  return (
    <>
      <div className={styles.linkPart}>
        <Panel title="Link">
          <LinkPart link={link} carried={forms.carried} />
        </Panel>
      </div>
      <div className={styles.noPrint}>
        <Panel title="File">
          <p>
            {forms.carried === 0
              ? 'The same as the link, for those who cannot open it.'
              : `With ${countWords(forms.carried, 'question')}${assignment.grading === 'instructor' ? ', without keys and reasons' : ' that learners’ apps do not have'}.`}{' '}
            Learners open it at <code>{receivedAddress()}</code>.
          </p>
          <p>
            <Button onClick={() => downloadText(file.name, file.text, 'application/json')}>
              Save the assignment file
            </Button>
          </p>
        </Panel>
      </div>
      <Panel title="Slip for a mail or your learning platform">
        <pre
          className={styles.slip}
          data-prints={paperSlip === slip}
          tabIndex={0}
          role="group"
          aria-label="The slip"
        >
          {slip}
        </pre>
        {paperSlip !== slip && <pre className={styles.paperSlip}>{paperSlip}</pre>}
        <div className={styles.actions}>
          <CopyButton
            name="Copy the slip"
            done="Copied."
            otherwise="Select the text above and copy it."
            text={() => slip}
          />
          <Button onClick={() => window.print()}>
            {link.length <= mostForQrCode ? 'Print slip and QR code' : 'Print the slip'}
          </Button>
        </div>
      </Panel>
      <p className={styles.key}>
        Fingerprint of your key, to be compared: <code>{fingerprint}</code>
      </p>
    </>
  )
}

const qrLabel = 'QR code of the link above: scanning it opens the assignment'

function LinkPart({ link, carried }: { readonly link: string; readonly carried: number }) {
  const length = link.length.toLocaleString('en')
  if (link.length > mostInLink)
    return (
      <Notice tone="warn">
        <p>
          This assignment is too long for a link: {length} characters
          {carried > 0 && `, because ${countWords(carried, 'question')} travel along`}. Mail programs and
          learning platforms keep about {mostInLink.toLocaleString('en')}. Hand out the file.
        </p>
      </Notice>
    )
  return (
    <>
      {isLoopback() && (
        <Notice tone="warn">
          <p>
            You opened the app from this computer only ({window.location.host}). This link works nowhere else:
            put the app on a web address your learners reach, or hand out the file.
          </p>
        </Notice>
      )}
      <textarea className={styles.link} readOnly rows={3} aria-label="Link of the assignment" value={link} />
      <div className={styles.actions}>
        <CopyButton
          name="Copy the link"
          done="Copied."
          otherwise="Select the text above and copy it."
          text={() => link}
        />
        <span className={styles.small}>{length} characters</span>
      </div>
      {link.length <= mostForQrCode ? (
        <figure className={styles.qr}>
          <QrCode text={link} label={qrLabel} />
          <figcaption className={styles.actions}>
            <LargeQrCode text={link} />
            <span className={styles.small}>
              The same link. It is dense: project it large, or print it at 9 cm.
            </span>
          </figcaption>
        </figure>
      ) : (
        <p className={styles.small}>
          No QR code: cameras read links of at most {mostForQrCode.toLocaleString('en')} characters reliably.
          Fewer questions, a shorter note, or questions drawn for each attempt make the link shorter.
        </p>
      )}
    </>
  )
}

/** The code alone on a white screen, for a projector. */
function LargeQrCode({ text }: { readonly text: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>Show it large</Button>
      <dialog ref={dialog} className={styles.large} aria-label="QR code of the assignment">
        <QrCode text={text} label={qrLabel} />
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </dialog>
    </>
  )
}
