import styles from '#src/ui/verdict-badge.module.css'

const looks = {
  meets: { sign: '✓', word: 'Meets' },
  below: { sign: '▽', word: 'Below' },
  'too-early': { sign: '?', word: 'Too early to say' },
} as const

export type VerdictKind = keyof typeof looks

/** A verdict by word and sign; colour only repeats it. */
export function VerdictBadge({ verdict }: { readonly verdict: VerdictKind }) {
  const { sign, word } = looks[verdict]
  return (
    <span className={styles.badge} data-verdict={verdict}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  )
}
