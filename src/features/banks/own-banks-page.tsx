import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { ImportBank } from '#src/features/banks/import-bank.tsx'
import { OwnBankList } from '#src/features/banks/own-bank-list.tsx'
import styles from '#src/features/banks/own-banks.module.css'
import { OwnBankTemplates } from '#src/features/banks/own-bank-templates.tsx'
import { useApp } from '#src/state/app-context.tsx'
import type { DataProblem } from '#src/state/data-tools.ts'
import type { ListedBank } from '#src/state/list-own-banks.ts'
import { useOwnBankActions } from '#src/state/use-own-bank-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

/** Questions somebody brings along: importing them, and looking after those that are here. */
export function OwnBanksPage() {
  const { list } = useOwnBankActions()
  const [banks, setBanks] = useState<readonly ListedBank[] | DataProblem | null>(null)
  const refresh = useCallback(async () => setBanks(await list()), [list])
  // What can be asked changes with the banks, also when another tab changed them.
  const outline = useApp(state => state.outline)
  useEffect(() => {
    void list().then(setBanks)
  }, [list, outline])

  return (
    <Page title="Your own questions">
      <p className={styles.lead}>
        Add questions you wrote or were given. They are asked, measured and explained like those of the app,
        stay on this device, and travel in the files of your assignments. Nobody of ours reads them: a wrong
        key measures wrongly.
      </p>
      <ImportBank onChange={refresh} />
      <section className={styles.part} aria-labelledby="own-banks-here">
        <h2 id="own-banks-here">Banks on this device</h2>
        {banks === null && <Loading what="Reading your banks" />}
        {banks !== null && 'kind' in banks && (
          <Notice
            tone="problem"
            role="alert"
            actions={<Button onClick={() => void refresh()}>Try again</Button>}
          >
            <p>{banks.sentence}</p>
          </Notice>
        )}
        {banks !== null && !('kind' in banks) && <OwnBankList banks={banks} onChange={refresh} />}
      </section>
      <OwnBankTemplates />
      <p>
        <Link href={paths.banks()}>All questions of the app, with your own among them</Link>
      </p>
    </Page>
  )
}
