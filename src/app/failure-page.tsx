import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import styles from '#src/app/failure-page.module.css'
import { SaveDataButton } from '#src/app/save-data-button.tsx'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'

/** How browsers word a script that could not be fetched. */
const missingScript =
  /dynamically imported module|importing a module script|unable to preload|error loading|failed to fetch/i

/** What a page shows when it failed: what happened, what is safe, what to do. */
export function FailurePage({ error }: { readonly error: unknown }) {
  const reloadPage = useApp(state => state.reloadPage)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Something went wrong · PACS Ready'
    heading.current?.focus()
  }, [])
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const isMissingScript = missingScript.test(detail)
  return (
    <div className={styles.failure} role="alert">
      <h1 ref={heading} tabIndex={-1}>
        {isMissingScript ? 'This page could not be loaded' : 'This page stopped working'}
      </h1>
      <p>
        {isMissingScript
          ? 'A part of the app is missing: the network is away, or a new version was published. Reload to fetch it.'
          : 'That is a fault in the app, not something you did. Reload, or go on from the start.'}{' '}
        Every response you saw marked as saved is safe.
      </p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={reloadPage}>
          Reload this page
        </Button>
        <Link href={paths.home()} className={buttonClass('secondary')}>
          Go to the start
        </Link>
        <SaveDataButton />
      </div>
      <details>
        <summary>What failed, for a report</summary>
        <pre>{detail}</pre>
      </details>
    </div>
  )
}
