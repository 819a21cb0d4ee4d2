import { Link } from 'wouter'
import { paths } from '#src/domain/paths.ts'
import { DrillPanel } from '#src/features/memory/drill-panel.tsx'
import { DuePanel } from '#src/features/memory/due-panel.tsx'
import { EmptyMemory } from '#src/features/memory/empty-memory.tsx'
import styles from '#src/features/memory/memory-page.module.css'
import { RecallPart } from '#src/features/memory/recall-part.tsx'
import { useMemory } from '#src/features/memory/use-memory.ts'
import { Loading } from '#src/ui/loading.tsx'
import { Page } from '#src/ui/page.tsx'

/** What is due for review, a drill, and how much will still be known at the date. */
export function MemoryPage() {
  const memory = useMemory()
  if (memory === null) {
    return (
      <Page title="Memory" wide>
        <Loading what="Reading your responses" />
      </Page>
    )
  }
  const { due, later, gone } = memory.cards
  const hasCards = due.length + later.length + gone > 0
  return (
    <Page title="Memory" wide>
      <div className={styles.top}>
        {hasCards ? <DuePanel memory={memory} /> : <EmptyMemory />}
        <DrillPanel evidence={memory.evidence} />
      </div>
      {hasCards && <RecallPart memory={memory} />}
      <section className={styles.part} aria-labelledby="more-memory">
        <h2 id="more-memory">More of this</h2>
        <ul className={styles.links}>
          <li>
            <Link href={paths.beliefs()}>Sure and wrong, right by luck</Link>
            <p className={styles.note}>What you believed, what is true, and questions that test it.</p>
          </li>
          <li>
            <Link href={paths.history()}>History</Link>
            <p className={styles.note}>Levels over time, sittings, and how sure you were.</p>
          </li>
        </ul>
      </section>
    </Page>
  )
}
