import type { ReactNode } from 'react'
import styles from '#src/ui/notice.module.css'

interface NoticeProps {
  readonly tone: 'info' | 'warn' | 'problem'
  /** Announced at once when it appears late: `alert` for trouble, `status` for news. */
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
  readonly actions?: ReactNode
}

const signs = { info: 'i', warn: '!', problem: '!' } as const

/** A sentence that has to be seen, with what can be done about it. */
export function Notice({ tone, role, children, actions }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} {...(role === undefined ? {} : { role })}>
      <span className={styles.sign} aria-hidden="true">
        {signs[tone]}
      </span>
      <div className={styles.body}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
