import { Link } from 'wouter'
import { type Persistence, persistenceWords } from '#src/domain/settings/persistence.ts'
import { paths } from '#src/domain/paths.ts'
import styles from '#src/ui/kept-here.module.css'

interface KeptHereProps {
  /** What is kept, as a sentence begins: "Keys". */
  readonly what: string
  readonly persistence: Persistence
}

/** How safely this browser keeps what cannot be made again, and where a backup is saved. */
export function KeptHere({ what, persistence }: KeptHereProps) {
  return (
    <p className={styles.kept}>
      {what} are kept in this browser only. {persistenceWords[persistence]}{' '}
      <Link href={paths.settings()}>Backup of everything</Link>
    </p>
  )
}
