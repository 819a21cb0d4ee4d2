import type { ReactNode } from 'react'
import type { RichText } from '#src/domain/question/rich-text.ts'
import styles from '#src/ui/question/review.module.css'
import { RichTextView } from '#src/ui/rich-text-view.tsx'

export type Mark = 'right' | 'near' | 'wrong' | 'missed' | 'none'

const signs = { right: '✓', near: '◐', wrong: '✗', missed: '○', none: '' } as const

interface ReviewPartProps {
  readonly mark: Mark
  /** Says the mark in words, so that neither colour nor sign carries it alone. */
  readonly words: string
  readonly reason?: RichText | null
  readonly children?: ReactNode
}

/** One part of a response with what became of it. */
export function ReviewPart({ mark, words, reason = null, children }: ReviewPartProps) {
  return (
    <div className={styles.part} data-mark={mark}>
      {words !== '' && (
        <span className={styles.mark} data-mark={mark}>
          <span aria-hidden="true">{signs[mark]} </span>
          {words}
        </span>
      )}
      {children}
      {reason !== null && (
        <div className={styles.reason}>
          <RichTextView text={reason} />
        </div>
      )}
    </div>
  )
}
