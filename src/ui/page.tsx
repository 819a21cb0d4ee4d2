import { type ReactNode, useEffect, useRef } from 'react'
import styles from '#src/ui/page.module.css'

interface PageProps {
  readonly title: string
  /** Shown instead of the title as heading, when the two differ. */
  readonly heading?: ReactNode
  readonly children: ReactNode
  readonly wide?: boolean
}

let isFirstPage = true

/** One screen: names the document, and moves focus to its heading when the reader came from another screen. */
export function Page({ title, heading, children, wide = false }: PageProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · PACS Ready`
  }, [title])
  useEffect(() => {
    if (!isFirstPage) headingRef.current?.focus({ preventScroll: true })
    isFirstPage = false
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <div className={styles.page} data-wide={wide}>
      <h1 ref={headingRef} tabIndex={-1} className={styles.heading}>
        {heading ?? title}
      </h1>
      {children}
    </div>
  )
}
