import { useState } from 'react'
import { countWords } from '#src/domain/format/count-words.ts'
import { reportsCsv, reportsJson } from '#src/features/settings/report-files.ts'
import styles from '#src/features/settings/settings.module.css'
import { useApp } from '#src/state/app-context.tsx'
import { useDataActions } from '#src/state/use-data-actions.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { Panel } from '#src/ui/panel.tsx'

/** What the learner found wrong with questions, as a file for whoever looks after the banks. */
export function ReportsPanel() {
  const { problemReports } = useDataActions()
  const version = useApp(state => state.appVersion)
  const [outcome, setOutcome] = useState('')

  async function hand(format: 'csv' | 'json') {
    const result = await problemReports()
    if (result.kind === 'problem') return setOutcome(result.sentence)
    const { reports } = result
    if (reports.length === 0) return setOutcome('You have not reported a problem with a question yet.')
    const name = `pacsready-reports.${format}`
    if (format === 'csv') downloadText(name, reportsCsv(reports), 'text/csv;charset=utf-8')
    else downloadText(name, reportsJson(reports, version), 'application/json')
    return setOutcome(`${countWords(reports.length, 'report')} handed to the browser as ${name}.`)
  }

  return (
    <Panel title="Problems you reported">
      <p className={styles.note}>
        Reports on questions stay on this device. Send the file to whoever looks after your questions; it has
        your words, the question and its version, and the time, nothing else.
      </p>
      <div className={styles.actions}>
        <Button onClick={() => void hand('csv')}>Reports as CSV</Button>
        <Button onClick={() => void hand('json')}>Reports as JSON</Button>
        <span role="status">{outcome}</span>
      </div>
    </Panel>
  )
}
