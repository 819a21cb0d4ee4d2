import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { RouteBoundary } from '#src/app/route-boundary.tsx'
import { routes } from '#src/domain/paths.ts'
import { HomePage } from '#src/features/home/home-page.tsx'
import { StartQuizPage } from '#src/features/take-quiz/start-quiz-page.tsx'
import { Loading } from '#src/ui/loading.tsx'

const QuestionPage = lazy(() =>
  import('#src/features/take-quiz/question-page.tsx').then(module => ({ default: module.QuestionPage })),
)
const OtherPages = lazy(() =>
  import('#src/app/other-pages.tsx').then(module => ({ default: module.OtherPages })),
)

/** The route table: what leads to a first question is here, the rest in `other-pages.tsx`; a boundary around it all. */
export function Router() {
  return (
    <RouteBoundary>
      <Suspense fallback={<Loading />}>
        <Switch>
          <Route path={routes.home} component={HomePage} />
          <Route path={routes.startQuiz} component={StartQuizPage} />
          {/* These look like the place of a question. */}
          <Route path={routes.newQuiz} component={OtherPages} />
          <Route path={routes.examReview} component={OtherPages} />
          <Route path={routes.summary} component={OtherPages} />
          <Route path={routes.question}>
            {({ attemptId, position }) => <QuestionPage attemptId={attemptId} position={position} />}
          </Route>
          <Route component={OtherPages} />
        </Switch>
      </Suspense>
    </RouteBoundary>
  )
}
