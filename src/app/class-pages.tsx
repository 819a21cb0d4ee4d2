import { lazy } from 'react'
import { Route, Switch } from 'wouter'

const NotFoundPage = lazy(() =>
  import('#src/app/not-found-page.tsx').then(module => ({ default: module.NotFoundPage })),
)

/** Pages about assignments and classes; a candidate without an assignment never loads their list. */
export function ClassPages() {
  return (
    <Switch>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
