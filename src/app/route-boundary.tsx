import { Component, type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { SaveDataButton } from '#src/app/save-data-button.tsx'
import styles from '#src/app/route-boundary.module.css'
import { paths } from '#src/domain/paths.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'

/** Keeps a failure to the page it happened on; going to another page ends it. */
export function RouteBoundary({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation()
  return <Boundary location={location}>{children}</Boundary>
}

interface BoundaryProps {
  readonly location: string
  readonly children: ReactNode
}
interface BoundaryState {
  /** `at` is where it happened; null until the first render after it. */
  readonly failure: { readonly error: unknown; readonly at: string | null } | null
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error, at: null } }
  }

  static getDerivedStateFromProps(
    { location }: BoundaryProps,
    { failure }: BoundaryState,
  ): BoundaryState | null {
    if (failure === null || failure.at === location) return null
    return { failure: failure.at === null ? { ...failure, at: location } : null }
  }

  override state: BoundaryState = { failure: null }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === null ? this.props.children : <Failure error={failure.error} />
  }
}

/** How browsers word a script that could not be fetched. */
const missingScript =
  /dynamically imported module|importing a module script|unable to preload|error loading|failed to fetch/i

function Failure({ error }: { readonly error: unknown }) {
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
