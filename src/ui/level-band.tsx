import styles from '#src/ui/level-band.module.css'

/** A level somebody gave the person in an interview. */
export interface BandMark {
  readonly rater: 'self' | 'other'
  readonly level: number
}

interface LevelBandProps {
  /** All on the 0-100 scale. */
  readonly level: number
  readonly low: number
  readonly high: number
  readonly required: number
  readonly verdict: 'meets' | 'below' | 'too-early'
  /** Shown at the edges: another's above, one's own below. */
  readonly marks?: readonly BandMark[]
}

/** Where the level probably lies (band, dot) against what the role requires (line). */
export function LevelBand({ level, low, high, required, verdict, marks = [] }: LevelBandProps) {
  const label = `Level ${Math.round(level)}, between ${Math.round(low)} and ${Math.round(high)}; required ${required}`
  return (
    <svg
      className={styles.band}
      data-verdict={verdict}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={[label, ...marks.map(markWords)].join('; ')}
    >
      <rect className={styles.track} x="0" y="4.5" width="100" height="3" rx="1" />
      <rect className={styles.range} x={low} y="2.5" width={Math.max(high - low, 0.5)} height="7" rx="1.5" />
      <rect
        className={styles.dot}
        x={Math.min(Math.max(level - 0.6, 0), 98.8)}
        y="1.5"
        width="1.2"
        height="9"
      />
      <path className={styles.required} d={`M${required} 0 V12`} vectorEffect="non-scaling-stroke" />
      {marks.map(mark => (
        <Mark key={mark.rater} {...mark} />
      ))}
    </svg>
  )
}

/** A point with a wide stroke, because that keeps its shape while the band is stretched. */
function Mark({ rater, level }: BandMark) {
  const point = `M${level} ${rater === 'other' ? 0 : 12} h0.001`
  return (
    <g className={styles.mark} data-rater={rater}>
      <path d={point} vectorEffect="non-scaling-stroke" />
      <path className={styles.core} d={point} vectorEffect="non-scaling-stroke" />
    </g>
  )
}

function markWords({ rater, level }: BandMark): string {
  return rater === 'other'
    ? `rated ${Math.round(level)} by another in an interview`
    : `rated ${Math.round(level)} by yourself in an interview`
}
