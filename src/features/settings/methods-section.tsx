import type { ReactNode } from 'react'
import { type MethodsSectionId, methodsSections } from '#src/features/settings/methods-sections.ts'
import styles from '#src/features/settings/methods.module.css'

interface MethodsSectionProps {
  readonly id: MethodsSectionId
  readonly children: ReactNode
}

export function methodsHeadingId(id: MethodsSectionId): string {
  return `methods-${id}`
}

/** One part of the methods page under its title from the list of contents. */
export function MethodsSection({ id, children }: MethodsSectionProps) {
  const title = methodsSections.find(section => section.id === id)?.title
  return (
    <section className={styles.section} aria-labelledby={methodsHeadingId(id)}>
      <h2 id={methodsHeadingId(id)} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
