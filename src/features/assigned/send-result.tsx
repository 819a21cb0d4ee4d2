import { useState } from 'react'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'
import { keyFingerprint, keyId } from '#src/domain/assignment/instructor-key.ts'
import type { ResultFacts } from '#src/domain/assignment/result-facts.ts'
import type { ResultPayload } from '#src/domain/assignment/result-payload.ts'
import { resultMail } from '#src/domain/assignment/result-mail.ts'
import styles from '#src/features/assigned/assigned.module.css'
import { CopyText } from '#src/features/assigned/copy-text.tsx'
import { canShareFiles, shareFile } from '#src/features/assigned/share-file.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import { noteHandedOver, sealResultFile } from '#src/state/assigned/result-file.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadBlob } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface SendResultProps {
  readonly received: ReceivedAssignment
  readonly payload: ResultPayload
  readonly facts: ResultFacts
  readonly onHandedOver: () => Promise<void>
}

type Step =
  | { readonly kind: 'none' | 'sealing' | 'not-shared' }
  | { readonly kind: 'handed'; readonly fileName: string; readonly how: 'saved' | 'shared' }
  | { readonly kind: 'problem'; readonly sentence: string }

/** Seals the result and hands the file to the browser; sending it is left to the learner. */
export function SendResult({ received, payload, facts, onHandedOver }: SendResultProps) {
  const store = useAppStore()
  const [step, setStep] = useState<Step>({ kind: 'none' })
  const { assignment } = received.handOut
  const { instructor } = assignment
  const { attemptId } = payload.attempt
  const last = received.handedOver.findLast(one => one.attemptId === attemptId)

  async function hand(how: 'saved' | 'shared') {
    setStep({ kind: 'sealing' })
    const sealed = await sealResultFile(payload, received)
    if (sealed.kind === 'refused') return setStep({ kind: 'problem', sentence: sealed.sentence })
    const file = new File([sealed.text], sealed.fileName, { type: 'application/octet-stream' })
    if (how === 'saved') downloadBlob(sealed.fileName, file)
    else if (!(await shareFile(file, assignment.title))) return setStep({ kind: 'not-shared' })
    await noteHandedOver(store, assignment.assignmentId, payload)
    setStep({ kind: 'handed', fileName: sealed.fileName, how })
    return onHandedOver()
  }

  const fileName = step.kind === 'handed' ? step.fileName : null
  return (
    <Panel title={`Send it to ${instructor}`} tone={last === undefined ? 'accent' : 'plain'}>
      <p>
        The file is sealed to the key{' '}
        <code className={styles.key}>{keyFingerprint(keyId(assignment.key))}</code>: only {instructor} can
        open it, and you cannot either. The app sends nothing; you do, by mail or where your course takes
        files.
      </p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => void hand('saved')}>
          {step.kind === 'sealing' ? 'Sealing…' : 'Save the result file'}
        </Button>
        {canShareFiles() && <Button onClick={() => void hand('shared')}>Share it…</Button>}
      </div>
      {step.kind === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{step.sentence}</p>
          <p>
            Your responses are safe in this browser. To send them from another one, save a backup under
            Settings and restore it there.
          </p>
        </Notice>
      )}
      {step.kind === 'not-shared' && (
        <p role="status">Nothing was shared. Save the file instead and attach it yourself.</p>
      )}
      {step.kind === 'handed' && (
        <Notice tone="info" role="status">
          <p>
            {step.how === 'saved' ? 'Saved by your browser as' : 'Handed on as'} <code>{step.fileName}</code>.
            It is not sent until you send it. Sending the same file twice does no harm.
          </p>
        </Notice>
      )}
      {fileName !== null && (
        <CopyText label="A text for the mail" text={resultMail(assignment, facts, fileName)} />
      )}
    </Panel>
  )
}
