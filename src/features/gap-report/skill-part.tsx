import { useMemo, useState } from 'react'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import { GapTable } from '#src/features/gap-report/gap-table.tsx'
import { LetterMeanings } from '#src/features/gap-report/letter-meanings.tsx'
import { MarkLegend } from '#src/features/gap-report/mark-legend.tsx'
import { ReadingGuide } from '#src/features/gap-report/reading-guide.tsx'
import { ReportFiles } from '#src/features/gap-report/report-files.tsx'
import { chosenRows, everything, RowFilter } from '#src/features/gap-report/row-filter.tsx'
import { SkillRow } from '#src/features/gap-report/skill-row.tsx'
import styles from '#src/features/gap-report/skill-part.module.css'
import { TextsMissing } from '#src/features/gap-report/texts-missing.tsx'
import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'

interface SkillPartProps {
  readonly report: GapReport
  readonly texts: CatalogTexts
}

const views = { rows: 'Rows', table: 'Table' } as const
type View = keyof typeof views

/** Every skill of the role, those first where closing the gap weighs most. */
export function SkillPart({ report, texts }: SkillPartProps) {
  const [view, setView] = useState<View>('rows')
  const [choice, setChoice] = useState(everything)
  const rows = useMemo(() => chosenRows(report, choice), [report, choice])
  const domainNames = useMemo(
    () => new Map(report.domains.map(({ domain, name }) => [domain, name])),
    [report],
  )
  const meanings = texts.catalog.kind === 'catalog' ? texts.catalog.catalog.evidence : null
  return (
    <section className={styles.part} aria-labelledby="by-skill">
      <div className={styles.head}>
        <h2 id="by-skill">By skill</h2>
        <ReportFiles report={report} />
      </div>
      <ReadingGuide report={report} />
      <MarkLegend report={report} />
      <div className={styles.tools}>
        <RowFilter report={report} choice={choice} shown={rows.length} onChange={setChoice} />
        <fieldset className={styles.views}>
          <legend>Show as</legend>
          {(['rows', 'table'] as const).map(one => (
            <label key={one}>
              <input type="radio" name="view" checked={view === one} onChange={() => setView(one)} />
              {views[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {rows.length === 0 && <p>No skill of this role fits that choice.</p>}
      {view === 'table' && rows.length > 0 && <GapTable report={report} rows={rows} />}
      {view === 'rows' && rows.length > 0 && (
        <ol className={styles.rows}>
          {rows.map(row => (
            <SkillRow
              key={row.skill}
              row={row}
              domainName={domainNames.get(row.domain) ?? row.domain}
              meaning={meanings?.[row.evidence] ?? null}
              settings={report.settings}
            />
          ))}
        </ol>
      )}
      {view === 'table' && <LetterMeanings report={report} texts={texts} />}
      <TextsMissing texts={texts} />
      <p className={styles.note}>
        No source publishes required levels: they are ours. The letter names the strongest evidence behind
        one.
      </p>
    </section>
  )
}
