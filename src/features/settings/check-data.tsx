import { useState } from 'react'
import { CheckResult } from '#src/features/settings/check-result.tsx'
import styles from '#src/features/settings/settings.module.css'
import { useDataActions } from '#src/state/use-data-actions.ts'
import type { DataCheck, DataProblem } from '#src/state/data-tools.ts'
import { Button } from '#src/ui/button.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** Reads everything that is stored once and says how it is. */
export function CheckData() {
  const { checkData } = useDataActions()
  const [result, setResult] = useState<DataCheck | DataProblem | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function check() {
    setBusy(true)
    setResult(await checkData())
    setBusy(false)
  }

  return (
    <Panel title="Check my data">
      <p className={styles.note}>
        Reads every stored record, follows the history of every attempt and compares with the second copy.
        Nothing is changed but that damaged records are put aside.
      </p>
      <div className={styles.actions}>
        <Button disabled={isBusy} onClick={() => void check()}>
          {isBusy ? 'Checking…' : 'Check now'}
        </Button>
      </div>
      <div role="status">
        {result?.kind === 'problem' && <p>{result.sentence}</p>}
        {result?.kind === 'checked' && <CheckResult check={result} />}
      </div>
    </Panel>
  )
}
