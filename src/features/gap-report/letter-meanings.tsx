import { evidenceLetters } from '#src/domain/catalog/evidence-letters.ts'
import type { GapReport } from '#src/domain/measure/gap-report.ts'
import styles from '#src/features/gap-report/letter-meanings.module.css'
import type { CatalogTexts } from '#src/features/gap-report/use-catalog.ts'

interface LetterMeaningsProps {
  readonly report: GapReport
  readonly texts: CatalogTexts
}

/** What the letters of a table mean; only those the role uses. */
export function LetterMeanings({ report, texts }: LetterMeaningsProps) {
  if (texts.catalog.kind !== 'catalog') return null
  const meanings = texts.catalog.catalog.evidence
  const used = evidenceLetters.filter(letter => report.rows.some(({ evidence }) => evidence === letter))
  return (
    <section className={styles.meanings} aria-labelledby="evidence-letters">
      <h3 id="evidence-letters">What pushed a required level</h3>
      <dl>
        {used.map(letter => (
          <div key={letter}>
            <dt>{letter}</dt>
            <dd>{meanings[letter]}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
