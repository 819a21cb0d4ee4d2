import { Suspense, useMemo } from 'react'
import { recallByDomain } from '#src/domain/memory/recall-by-domain.ts'
import styles from '#src/features/memory/memory-page.module.css'
import type { Memory } from '#src/features/memory/use-memory.ts'
import { useApp } from '#src/state/app-context.tsx'
import { RecallChart } from '#src/ui/charts/load-charts.tsx'
import { showDate } from '#src/ui/show-date.ts'

/** Recall by domain, now and at the date: bars, and the same numbers as a table. */
export function RecallPart({ memory: { cards, targetUtc } }: { readonly memory: Memory }) {
  const outline = useApp(state => state.outline)
  const rows = useMemo(() => recallByDomain(cards, outline), [cards, outline])
  const date = targetUtc === null ? null : showDate(targetUtc)
  if (rows.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="recall-by-domain">
      <h2 id="recall-by-domain">What you will still know</h2>
      <p>
        The chance that you remember the questions you have missed, guessed or flagged, estimated by the FSRS
        model from your responses: it starts at 100 % when a question was asked and falls from there.{' '}
        {date === null
          ? 'Set a target date, and it is projected to that day.'
          : `The second value is for ${date}, without another review until then.`}
      </p>
      <div className={styles.columns}>
        <figure>
          <Suspense fallback={<div className={styles.waiting} aria-hidden="true" />}>
            <RecallChart rows={rows} />
          </Suspense>
          <figcaption className={styles.note}>
            Filled: now.{date !== null && ` Outlined: on ${date}.`}
          </figcaption>
        </figure>
        <table className={styles.table}>
          <caption className="visually-hidden">Recall by domain</caption>
          <thead>
            <tr>
              <th scope="col">Domain</th>
              <th scope="col">Questions</th>
              <th scope="col">Due</th>
              <th scope="col">Now</th>
              {date !== null && <th scope="col">On {date}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ domain, name, cards: count, due, recallNow, recallAtTarget }) => (
              <tr key={domain}>
                <th scope="row">{name}</th>
                <td>{count}</td>
                <td>{due}</td>
                <td>{percentWords(recallNow)}</td>
                {recallAtTarget !== null && <td>{percentWords(recallAtTarget)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function percentWords(share: number): string {
  return `${Math.round(share * 100)} %`
}
