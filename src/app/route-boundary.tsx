import { Component, lazy, type ReactNode, Suspense } from 'react'
import { useLocation } from 'wouter'

const importFailurePage = () => import('#src/app/failure-page.tsx')

/** Without a network the page about the failure may be missing too; a sentence is always here. */
const FailurePage = lazy(() =>
  importFailurePage().then(
    module => ({ default: module.FailurePage }),
    () => ({ default: PlainFailure }),
  ),
)

function PlainFailure() {
  return <p role="alert">Something went wrong. Reload the page; everything shown as saved is safe.</p>
}

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

  override componentDidMount(): void {
    // Here before it is needed: what fails may be the network.
    setTimeout(() => void importFailurePage().catch(() => undefined), 5000)
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    return (
      <Suspense fallback={<PlainFailure />}>
        <FailurePage error={failure.error} />
      </Suspense>
    )
  }
}
