import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { interviewRoutes } from '#src/domain/interview-paths.ts'

const InterviewPage = lazy(() =>
  import('#src/features/interview/interview-page.tsx').then(module => ({ default: module.InterviewPage })),
)
const NewSessionPage = lazy(() =>
  import('#src/features/interview/new-session-page.tsx').then(module => ({ default: module.NewSessionPage })),
)
const AlonePage = lazy(() =>
  import('#src/features/interview/alone-page.tsx').then(module => ({ default: module.AlonePage })),
)
const RatePage = lazy(() =>
  import('#src/features/interview/rate-page.tsx').then(module => ({ default: module.RatePage })),
)
const InterviewQuestionPage = lazy(() =>
  import('#src/features/interview/interview-question-page.tsx').then(module => ({
    default: module.InterviewQuestionPage,
  })),
)
const InterviewerPage = lazy(() =>
  import('#src/features/interview/pair/interviewer-page.tsx').then(module => ({
    default: module.InterviewerPage,
  })),
)
const CandidatePage = lazy(() =>
  import('#src/features/interview/pair/candidate-page.tsx').then(module => ({
    default: module.CandidatePage,
  })),
)
const RevealPage = lazy(() =>
  import('#src/features/interview/pair/reveal-page.tsx').then(module => ({ default: module.RevealPage })),
)
const DebriefPage = lazy(() =>
  import('#src/features/interview/pair/debrief-page.tsx').then(module => ({ default: module.DebriefPage })),
)
const OpenSessionPage = lazy(() =>
  import('#src/features/interview/pair/open-session-page.tsx').then(module => ({
    default: module.OpenSessionPage,
  })),
)
const NotFoundPage = lazy(() =>
  import('#src/app/not-found-page.tsx').then(module => ({ default: module.NotFoundPage })),
)

/** A link to a session as mail programs change it, with escapes in it; whole. */
const escapedLink = /^(.*interview%(?:25)*2fopen.*)$/i

/** Interview practice; who does not practise never loads its list of pages. */
export function InterviewPages() {
  return (
    <Switch>
      <Route path={interviewRoutes.home} component={InterviewPage} />
      <Route path={interviewRoutes.newSession}>
        {({ skills }) => <NewSessionPage key={skills} skills={skills?.split(',') ?? []} />}
      </Route>
      <Route path={interviewRoutes.question}>
        {({ questionId }) => <InterviewQuestionPage key={questionId} questionId={questionId} />}
      </Route>
      <Route path={interviewRoutes.alone}>
        {({ sessionId }) => <AlonePage key={sessionId} sessionId={sessionId} />}
      </Route>
      <Route path={interviewRoutes.rate}>
        {({ sessionId, rater }) => (
          <RatePage
            key={`${sessionId} ${rater}`}
            sessionId={sessionId}
            rater={rater === 'other' ? 'other' : 'self'}
          />
        )}
      </Route>
      <Route path={interviewRoutes.interviewer}>
        {({ sessionId }) => <InterviewerPage key={sessionId} sessionId={sessionId} />}
      </Route>
      <Route path={interviewRoutes.candidate}>
        {({ sessionId }) => <CandidatePage key={sessionId} sessionId={sessionId} />}
      </Route>
      <Route path={interviewRoutes.reveal}>
        {({ sessionId }) => <RevealPage key={sessionId} sessionId={sessionId} />}
      </Route>
      <Route path={interviewRoutes.debrief}>
        {({ sessionId }) => <DebriefPage key={sessionId} sessionId={sessionId} />}
      </Route>
      <Route path={interviewRoutes.open}>
        {({ payload }) => <OpenSessionPage payload={payload ?? ''} />}
      </Route>
      <Route path={escapedLink}>{params => <OpenSessionPage payload={params[0] ?? ''} />}</Route>
      <Route component={NotFoundPage} />
    </Switch>
  )
}
