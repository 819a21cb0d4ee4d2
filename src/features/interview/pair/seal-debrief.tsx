import { useCallback, useState } from 'react'
import type { InterviewSession, InterviewSheet } from '#src/domain/interview/interview-record.ts'
import styles from '#src/features/interview/pair/pair.module.css'
import { useAppStore } from '#src/state/app-context.tsx'
import { readSealingKeys, sealDebrief, type SealingKey } from '#src/state/interview/pair/seal-debrief.ts'
import { useFetched } from '#src/state/use-fetched.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface SealDebriefProps {
  readonly session: InterviewSession
  readonly other: InterviewSheet
}

type Step =
  | { readonly kind: 'none' | 'sealing' }
  | { readonly kind: 'problem'; readonly sentence: string }
  | { readonly kind: 'saved'; readonly fileName: string; readonly name: string }

/** A file for an instructor alone; nothing is offered where no instructor's key is known. */
export function SealDebrief(props: SealDebriefProps) {
  const app = useAppStore()
  const reading = useFetched(useCallback(() => readSealingKeys(app), [app]))
  if (reading?.kind === 'problem')
    return <p className={styles.noPrint}>It cannot be sealed now. {reading.sentence}</p>
  const [first] = reading?.keys ?? []
  if (reading === null || first === undefined) return null
  return (
    <div className={styles.noPrint}>
      <Panel title="Seal it for an instructor">
        <ChooseKey {...props} keys={reading.keys} first={first} />
      </Panel>
    </div>
  )
}

interface ChooseKeyProps extends SealDebriefProps {
  readonly keys: readonly SealingKey[]
  readonly first: SealingKey
}

function ChooseKey({ session, other, keys, first }: ChooseKeyProps) {
  const [chosen, choose] = useState(first)
  const [step, setStep] = useState<Step>({ kind: 'none' })

  async function save() {
    setStep({ kind: 'sealing' })
    const sealed = await sealDebrief(session, other, chosen)
    if (sealed.kind === 'problem') return setStep(sealed)
    downloadText(sealed.fileName, sealed.text, 'application/octet-stream')
    return setStep({ kind: 'saved', fileName: sealed.fileName, name: chosen.name })
  }

  return (
    <>
      <p>
        The debrief with the interviewer’s ratings becomes a file that only who has the key can open. Finish
        the three lists first. The app sends nothing.
      </p>
      <fieldset className={styles.keys}>
        <legend>Whose key</legend>
        {keys.map(key => (
          <label key={key.kid}>
            <input
              type="radio"
              name="sealing-key"
              checked={chosen.kid === key.kid}
              onChange={() => choose(key)}
            />{' '}
            {key.name} <code>{key.fingerprint}</code>
          </label>
        ))}
      </fieldset>
      <div>
        <Button disabled={step.kind === 'sealing'} onClick={() => void save()}>
          {step.kind === 'sealing' ? 'Sealing…' : 'Save the sealed debrief'}
        </Button>
      </div>
      {step.kind === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{step.sentence}</p>
        </Notice>
      )}
      {step.kind === 'saved' && (
        <p role="status">
          Saved by your browser as <code>{step.fileName}</code>, for {step.name}.
        </p>
      )}
    </>
  )
}
