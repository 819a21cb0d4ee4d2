import { useEffect, useState } from 'react'
import styles from '#src/ui/loading.module.css'

/** Says that something loads, but only when it takes longer than a moment. */
export function Loading({ what = 'Loading' }: { readonly what?: string }) {
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p role="status" className={styles.loading}>
      {isLate ? `${what}…` : ''}
    </p>
  )
}
