import styles from '#src/ui/class/verdict-counts.module.css'

interface VerdictCountsProps {
  readonly meets: number
  readonly below: number
  readonly tooEarly: number
}

/** How many have which verdict: a bar in three parts, and the numbers in words. */
export function VerdictCounts({ meets, below, tooEarly }: VerdictCountsProps) {
  const all = meets + below + tooEarly
  const share = (count: number) => (all === 0 ? 0 : (100 * count) / all)
  return (
    <div className={styles.counts}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className={styles.bar}>
        <rect className={styles.below} x="0" width={share(below)} height="6" />
        <rect className={styles.early} x={share(below)} width={share(tooEarly)} height="6" />
        <rect className={styles.meets} x={share(below) + share(tooEarly)} width={share(meets)} height="6" />
      </svg>
      <span>
        {below} below, {tooEarly} too early, {meets} {meets === 1 ? 'meets' : 'meet'}
      </span>
    </div>
  )
}
