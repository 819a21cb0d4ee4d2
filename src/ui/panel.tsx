import type { ReactNode } from 'react'
import styles from '#src/ui/panel.module.css'

interface PanelProps {
  readonly title?: string
  readonly tone?: 'plain' | 'accent' | 'warn'
  readonly children: ReactNode
}

/** A boxed part of a page with an optional heading. */
export function Panel({ title, tone = 'plain', children }: PanelProps) {
  return (
    <section
      className={styles.panel}
      data-tone={tone}
      {...(title === undefined ? {} : { 'aria-label': title })}
    >
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      {children}
    </section>
  )
}
