import { lazy, type ReactNode, useEffect } from 'react'
import { Route, Switch } from 'wouter'
import { classRoutes, readClassAddress } from '#src/domain/class-paths.ts'
import { useAppStore } from '#src/state/app-context.tsx'

const CollectPage = lazy(() =>
  import('#src/features/class/collect-page.tsx').then(module => ({ default: module.CollectPage })),
)
const AssignmentsPage = lazy(() =>
  import('#src/features/assignments/assignments-page.tsx').then(module => ({
    default: module.AssignmentsPage,
  })),
)
const NewAssignmentPage = lazy(() =>
  import('#src/features/assignments/new-assignment-page.tsx').then(module => ({
    default: module.NewAssignmentPage,
  })),
)
const EditAssignmentPage = lazy(() =>
  import('#src/features/assignments/edit-assignment-page.tsx').then(module => ({
    default: module.EditAssignmentPage,
  })),
)
const HandOutPage = lazy(() =>
  import('#src/features/assignments/hand-out-page.tsx').then(module => ({ default: module.HandOutPage })),
)
const KeysPage = lazy(() =>
  import('#src/features/assignments/keys-page.tsx').then(module => ({ default: module.KeysPage })),
)
const NotFoundPage = lazy(() =>
  import('#src/app/not-found-page.tsx').then(module => ({ default: module.NotFoundPage })),
)
const GapMapPage = lazy(() =>
  import('#src/features/class/gap-map-page.tsx').then(module => ({ default: module.GapMapPage })),
)
const ComparisonPage = lazy(() =>
  import('#src/features/class/comparison-page.tsx').then(module => ({ default: module.ComparisonPage })),
)
const QuestionAnalysisPage = lazy(() =>
  import('#src/features/class/question-analysis-page.tsx').then(module => ({
    default: module.QuestionAnalysisPage,
  })),
)
const ClassQuestionPage = lazy(() =>
  import('#src/features/class/class-question-page.tsx').then(module => ({
    default: module.ClassQuestionPage,
  })),
)
const RecalibrationPage = lazy(() =>
  import('#src/features/class/recalibration-page.tsx').then(module => ({
    default: module.RecalibrationPage,
  })),
)
const StudentPage = lazy(() =>
  import('#src/features/class/student-page.tsx').then(module => ({ default: module.StudentPage })),
)

/** A page of the assignments an address names; `key` changes with them. The page itself asks as of which moment. */
function ofClass(
  address: string,
  page: (assignmentIds: readonly string[], key: string) => ReactNode,
): ReactNode {
  const read = readClassAddress(address)
  return read === null ? <NotFoundPage /> : page(read.assignmentIds, read.assignmentIds.join(','))
}

const AssignedPages = lazy(() =>
  import('#src/features/assigned/assigned-pages.tsx').then(module => ({ default: module.AssignedPages })),
)

/** Received assignments, and links to one: these also as mail programs change them, with escapes in front. */
const assignedPages = /^\/assigned(?:\/|$)|assignment(?:\/|%(?:25)*2f)/i

const OwnBanksPage = lazy(() =>
  import('#src/features/banks/own-banks-page.tsx').then(module => ({ default: module.OwnBanksPage })),
)

const InterviewPages = lazy(() =>
  import('#src/app/interview-pages.tsx').then(module => ({ default: module.InterviewPages })),
)

/** Interview practice has a list of its own. */
const interviewPages = /^\/interview(?:\/|$)|interview(?:%(?:25)*2f)open/i

/** Pages about assignments and classes; a candidate without an assignment never loads their list. */
export function ClassPages() {
  const app = useAppStore()
  // What these pages read with is fetched while their own code is; they say so themselves when it cannot be.
  useEffect(() => {
    app
      .getState()
      .loadClassTools()
      .catch(() => null)
  }, [app])
  return (
    <Switch>
      <Route path={classRoutes.collect}>
        {({ assignmentIds }) =>
          ofClass(assignmentIds, (ids, key) => <CollectPage key={key} assignmentIds={ids} />)
        }
      </Route>
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
      <Route path={classRoutes.keys} component={KeysPage} />
      <Route path={assignedPages} component={AssignedPages} />
      <Route path={interviewPages} component={InterviewPages} />
      <Route path={classRoutes.gapMap}>
        {({ assignmentIds }) =>
          ofClass(assignmentIds, (ids, key) => <GapMapPage key={key} assignmentIds={ids} />)
        }
      </Route>
      <Route path={classRoutes.comparison}>
        {({ assignmentIds, rule }) =>
          ofClass(assignmentIds, (ids, key) => (
            <ComparisonPage key={key} assignmentIds={ids} rule={rule ?? ''} />
          ))
        }
      </Route>
      <Route path={classRoutes.questions}>
        {({ assignmentIds }) =>
          ofClass(assignmentIds, (ids, key) => (
            <QuestionAnalysisPage key={key} assignmentIds={ids} skill="" />
          ))
        }
      </Route>
      <Route path={classRoutes.skillQuestions}>
        {({ assignmentIds, skill }) =>
          ofClass(assignmentIds, (ids, key) => (
            <QuestionAnalysisPage key={`${key} ${skill}`} assignmentIds={ids} skill={skill} />
          ))
        }
      </Route>
      <Route path={classRoutes.question}>
        {({ assignmentIds, questionId }) =>
          ofClass(assignmentIds, ids => <ClassQuestionPage assignmentIds={ids} address={questionId} />)
        }
      </Route>
      <Route path={classRoutes.recalibration}>
        {({ assignmentIds }) =>
          ofClass(assignmentIds, (ids, key) => <RecalibrationPage key={key} assignmentIds={ids} />)
        }
      </Route>
      <Route path={classRoutes.student}>
        {({ assignmentIds, studentId }) =>
          ofClass(assignmentIds, ids => (
            <StudentPage key={studentId} assignmentIds={ids} studentId={studentId} />
          ))
        }
      </Route>
      <Route path={classRoutes.ownBanks} component={OwnBanksPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}
