import { paths } from '#src/domain/paths.ts'
import { methodsHeadingId } from '#src/features/settings/methods-section.tsx'
import type { methodsSections } from '#src/features/settings/methods-sections.ts'
import styles from '#src/features/settings/methods.module.css'

/** The list of contents. Addresses hold the page, not the place on it, so the way down is taken by hand. */
export function MethodsContents({ sections }: { readonly sections: typeof methodsSections }) {
  return (
    <nav aria-label="On this page" className={styles.contents}>
      <h2>On this page</h2>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              href={`#${paths.methods()}`}
              onClick={event => {
                event.preventDefault()
                const heading = document.getElementById(methodsHeadingId(id))
                heading?.focus({ preventScroll: true })
                heading?.scrollIntoView()
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
