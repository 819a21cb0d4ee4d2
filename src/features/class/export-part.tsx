import { useState } from 'react'
import type { ClassReading } from '#src/domain/class-reading/class-reading.ts'
import type { NamedTable } from '#src/domain/class-view/class-tables.ts'
import { withMoment } from '#src/domain/class-view/with-moment.ts'
import { csvFileText } from '#src/domain/format/delimited-text.ts'
import { safeFileName } from '#src/domain/format/file-name.ts'
import styles from '#src/features/class/export-part.module.css'
import { useAsOf } from '#src/features/class/use-class-paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { makeWorkbook } from '#src/state/class-export.ts'
import { Button } from '#src/ui/button.tsx'
import { downloadBlob, downloadText } from '#src/ui/download-text.ts'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

interface ExportPartProps {
  readonly reading: Pick<ClassReading, 'assignments' | 'asOfUtc'>
  /** Made when they are wanted: responses of five hundred students are many rows. */
  readonly tables: readonly { readonly name: string; readonly make: () => NamedTable }[]
  readonly hidesNames: boolean
  /** The tables are about students one by one. */
  readonly holdsNames?: boolean
}

/** Tables to take along, one by one as CSV, or all as a workbook; and paper. */
export function ExportPart({ reading, tables, hidesNames, holdsNames = true }: ExportPartProps) {
  const { assignments, asOfUtc } = reading
  const [earlier] = useAsOf()
  const now = useApp(state => state.now)
  const [problem, setProblem] = useState('')
  const [isMaking, setMaking] = useState(false)
  const nameOf = (part: string, extension: string) =>
    safeFileName(
      [...assignments.map(({ title }) => title), part, ...(earlier === null ? [] : ['earlier scores'])],
      assignments[0]?.id ?? '',
      extension,
    )

  async function saveWorkbook() {
    setMaking(true)
    const made = await makeWorkbook(
      tables.map(({ make }) => withMoment(make(), asOfUtc)),
      now(),
    )
    setMaking(false)
    if (made.kind === 'failed') return setProblem(made.sentence)
    setProblem('')
    return downloadBlob(nameOf('class', 'xlsx'), made.file)
  }

  return (
    <div className={styles.part}>
      <Panel title="Take along">
        <div className={styles.buttons}>
          {tables.map(({ name, make }) => (
            <Button
              key={name}
              onClick={() => {
                const { id, table } = withMoment(make(), asOfUtc)
                downloadText(nameOf(id, 'csv'), csvFileText(table), 'text/csv;charset=utf-8')
              }}
            >
              {name} (CSV)
            </Button>
          ))}
          <Button disabled={isMaking} onClick={() => void saveWorkbook()}>
            {isMaking ? 'Writing…' : 'All as a workbook (XLSX)'}
          </Button>
          <Button onClick={() => window.print()}>Print or save as PDF</Button>
        </div>
        {holdsNames && (
          <p className={styles.note}>
            {hidesNames
              ? 'Names are hidden, so the files have numbers in their place; typed responses may still tell who it was.'
              : 'The files have the names of students. They leave this browser only when you send them on.'}
          </p>
        )}
        {problem !== '' && (
          <Notice tone="problem" role="alert">
            <p>{problem}</p>
          </Notice>
        )}
      </Panel>
    </div>
  )
}
