import type { ReactNode } from 'react'
import styles from '#src/ui/class/wide-table.module.css'

interface WideTableProps {
  /** What the table holds. */
  readonly caption: string
  /**
   * On a phone each row stands for itself, its cells below one another: for tables whose last column matters most. Cells
   * with `data-label` say what they hold, those with `data-wide` take the whole width.
   */
  readonly stacks?: boolean
  readonly children: ReactNode
}

/** A table that may be wider than the screen: it scrolls sideways in its own frame, the first column stays. */
export function WideTable({ caption, stacks = false, children }: WideTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={`${caption}, scrolls sideways`}>
      <table className={styles.table} data-stacks={stacks}>
        <caption className="visually-hidden">{caption}</caption>
        {children}
      </table>
    </div>
  )
}
