import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { classRoutes } from '#src/domain/class-paths.ts'

const KeysPage = lazy(() =>
  import('#src/features/assignments/keys-page.tsx').then(module => ({ default: module.KeysPage })),
)
const NotFoundPage = lazy(() =>
  import('#src/app/not-found-page.tsx').then(module => ({ default: module.NotFoundPage })),
)

const AssignedPages = lazy(() =>
  import('#src/features/assigned/assigned-pages.tsx').then(module => ({ default: module.AssignedPages })),
)

/** Received assignments, and links to one: these also as mail programs change them, with escapes in front. */
const assignedPages = /^\/assigned(?:\/|$)|assignment(?:\/|%(?:25)*2f)/i

/** Pages about assignments and classes; a candidate without an assignment never loads their list. */
export function ClassPages() {
  return (
    <Switch>
      <Route path={classRoutes.keys} component={KeysPage} />
      <Route path={assignedPages} component={AssignedPages} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
