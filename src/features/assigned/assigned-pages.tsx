import { useState } from 'react'
import { Route, Switch } from 'wouter'
import { classRoutes } from '#src/domain/class-paths.ts'
import { AssignedPage } from '#src/features/assigned/assigned-page.tsx'
import { LinkPage } from '#src/features/assigned/link-page.tsx'
import { HandInPage } from '#src/features/assigned/load-hand-in-page.tsx'
import { ReceivedPage } from '#src/features/assigned/received-page.tsx'
import type { Opening } from '#src/state/assigned/receive.ts'

/** The learner's side of assignments. What became of a link outlives the link, which is taken out of the address bar. */
export function AssignedPages() {
  const [opening, setOpening] = useState<Opening | null>(null)
  return (
    <Switch>
      <Route path={classRoutes.received}>
        <ReceivedPage opening={opening} onOpened={setOpening} />
      </Route>
      <Route path={classRoutes.handIn}>
        {({ assignmentId, attemptId }) => (
          <HandInPage key={attemptId} assignmentId={assignmentId} attemptId={attemptId} />
        )}
      </Route>
      <Route path={classRoutes.assigned}>
        {({ assignmentId }) => (
          <AssignedPage
            key={assignmentId}
            assignmentId={assignmentId}
            opening={opening}
            onOpened={setOpening}
          />
        )}
      </Route>
      <Route>
        <LinkPage onOpened={setOpening} />
      </Route>
    </Switch>
  )
}
