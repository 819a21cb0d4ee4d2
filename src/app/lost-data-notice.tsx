import { useState } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** The browser emptied or damaged the store: never taken for a first visit. */
export function LostDataNotice({ restorable }: { readonly restorable: boolean }) {
  const { restoreJournal, acceptLoss } = useDataActions()
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')

  async function run(action: () => Promise<string>) {
    setBusy(true)
    setProblem(await action())
    setBusy(false)
  }
  const restore = () =>
    run(async () => {
      const result = await restoreJournal()
      return result.kind === 'problem' ? result.sentence : ''
    })
  const goOn = () => run(async () => (await acceptLoss())?.sentence ?? '')

  return (
    <Notice
      tone="problem"
      role="alert"
      actions={
        <>
          {restorable && (
            <Button variant="primary" disabled={isBusy} onClick={() => void restore()}>
              {isBusy ? 'Restoring…' : 'Restore the second copy'}
            </Button>
          )}
          <Link href={paths.settings()} className={buttonClass('secondary')}>
            Restore a backup file
          </Link>
          <Button variant="quiet" disabled={isBusy} onClick={() => void goOn()}>
            Go on with what is here
          </Button>
        </>
      }
    >
      <p>
        <strong>The browser lost this device’s data.</strong>{' '}
        {restorable
          ? 'A second copy on this device probably has them. Restoring adds it to what is here and removes nothing.'
          : 'If you have a backup file, restore it: that adds it to what is here and removes nothing.'}
      </p>
      {problem !== '' && <p>{problem}</p>}
    </Notice>
  )
}
