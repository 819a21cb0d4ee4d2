import type { ReactNode } from 'react'
import styles from '#src/ui/class/wide-table.module.css'

interface WideTableProps {
  /** What the table holds. */
  readonly caption: string
  readonly children: ReactNode
}

/** A table that may be wider than the screen: it scrolls sideways in its own frame, the first column stays. */
export function WideTable({ caption, children }: WideTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={`${caption}, scrolls sideways`}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
