import styles from '#src/features/roles/importance-bars.module.css'
import { useApp } from '#src/state/app-context.tsx'

/** How much of a role each domain is, as bars with their numbers; half of the role fills a bar. */
export function ImportanceBars({ importance }: { readonly importance: Readonly<Record<string, number>> }) {
  const domains = useApp(state => state.outline.domains)
  return (
    <dl className={styles.bars}>
      {domains.map(({ id, name }) => {
        const share = importance[id] ?? 0
        return (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <span className={styles.track} aria-hidden="true">
                <span style={{ inlineSize: `${Math.min(100, share * 2)}%` }} />
              </span>
              {share} %
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
