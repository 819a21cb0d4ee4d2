import { useState } from 'react'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button, type ButtonVariant } from '#src/ui/button.tsx'
import { downloadBlob } from '#src/ui/download-text.ts'

/** One click to a backup file, from wherever something went wrong. */
export function SaveDataButton({ variant = 'secondary' }: { readonly variant?: ButtonVariant }) {
  const { makeBackup } = useDataActions()
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState('')

  async function save() {
    setBusy(true)
    const result = await makeBackup()
    setBusy(false)
    if (result.kind === 'problem') return setOutcome(result.sentence)
    downloadBlob(result.fileName, result.file)
    setOutcome(`Handed to the browser as ${result.fileName}.`)
  }

  return (
    <>
      <Button variant={variant} disabled={isBusy} onClick={() => void save()}>
        {isBusy ? 'Making the file…' : 'Save my data to a file'}
      </Button>
      <span role="status">{outcome}</span>
    </>
  )
}
