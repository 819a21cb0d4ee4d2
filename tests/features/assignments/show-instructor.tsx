import { Route, Switch } from 'wouter'
import { classRoutes } from '#src/domain/class-paths.ts'
import { AssignmentsPage } from '#src/features/assignments/assignments-page.tsx'
import { EditAssignmentPage } from '#src/features/assignments/edit-assignment-page.tsx'
import { HandOutPage } from '#src/features/assignments/hand-out-page.tsx'
import { NewAssignmentPage } from '#src/features/assignments/new-assignment-page.tsx'
import { showPage } from '#tests/features/show-page.tsx'
import { instructorDevice } from '#tests/state/assigning/instructor-device.ts'

type Instructor = Awaited<ReturnType<typeof instructorDevice>>

/** The pages of an instructor with a key, opened at an address; `device` continues where another page left off. */
export async function showInstructor(path: string, instructor?: Instructor) {
  const found = instructor ?? (await instructorDevice())
  const view = showPage(
    <Switch>
      <Route path={classRoutes.assignments} component={AssignmentsPage} />
      <Route path={classRoutes.newAssignment}>
        {({ skills }) => <NewAssignmentPage skills={skills ?? ''} />}
      </Route>
      <Route path={classRoutes.editAssignment}>
        {({ assignmentId }) => <EditAssignmentPage key={assignmentId} assignmentId={assignmentId} />}
      </Route>
      <Route path={classRoutes.assignment}>
        {({ assignmentId }) => <HandOutPage key={assignmentId} assignmentId={assignmentId} />}
      </Route>
    </Switch>,
    found.device.services(),
    path,
  )
  return { instructor: found, ...view }
}
