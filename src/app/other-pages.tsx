import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { paths, routes } from '#src/domain/paths.ts'

const ClassPages = lazy(() =>
  import('#src/app/class-pages.tsx').then(module => ({ default: module.ClassPages })),
)
const NewQuizPage = lazy(() =>
  import('#src/features/take-quiz/new-quiz-page.tsx').then(module => ({ default: module.NewQuizPage })),
)
const ExamReviewPage = lazy(() =>
  import('#src/features/take-quiz/exam-review-page.tsx').then(module => ({ default: module.ExamReviewPage })),
)
const SummaryPage = lazy(() =>
  import('#src/features/take-quiz/summary-page.tsx').then(module => ({ default: module.SummaryPage })),
)
const CheckPage = lazy(() =>
  import('#src/features/take-quiz/check-page.tsx').then(module => ({ default: module.CheckPage })),
)
const CheckQuestionPage = lazy(() =>
  import('#src/features/take-quiz/check-question-page.tsx').then(module => ({
    default: module.CheckQuestionPage,
  })),
)
const CheckResultPage = lazy(() =>
  import('#src/features/take-quiz/check-result-page.tsx').then(module => ({
    default: module.CheckResultPage,
  })),
)
const PlanPage = lazy(() =>
  import('#src/features/study-plan/plan-page.tsx').then(module => ({ default: module.PlanPage })),
)
const ReportPage = lazy(() =>
  import('#src/features/gap-report/report-page.tsx').then(module => ({ default: module.ReportPage })),
)
const SkillPage = lazy(() =>
  import('#src/features/gap-report/skill-page.tsx').then(module => ({ default: module.SkillPage })),
)
const HistoryPage = lazy(() =>
  import('#src/features/history/history-page.tsx').then(module => ({ default: module.HistoryPage })),
)
const MemoryPage = lazy(() =>
  import('#src/features/memory/memory-page.tsx').then(module => ({ default: module.MemoryPage })),
)
const BeliefsPage = lazy(() =>
  import('#src/features/memory/beliefs-page.tsx').then(module => ({ default: module.BeliefsPage })),
)
const RolesPage = lazy(() =>
  import('#src/features/roles/roles-page.tsx').then(module => ({ default: module.RolesPage })),
)
const RolePage = lazy(() =>
  import('#src/features/roles/role-page.tsx').then(module => ({ default: module.RolePage })),
)
const SingleQuestionPage = lazy(() =>
  import('#src/features/banks/single-question-page.tsx').then(module => ({
    default: module.SingleQuestionPage,
  })),
)
const BanksPage = lazy(() =>
  import('#src/features/banks/banks-page.tsx').then(module => ({ default: module.BanksPage })),
)
const SettingsPage = lazy(() =>
  import('#src/features/settings/settings-page.tsx').then(module => ({ default: module.SettingsPage })),
)
const MethodsPage = lazy(() =>
  import('#src/features/settings/methods-page.tsx').then(module => ({ default: module.MethodsPage })),
)

/** The pages nobody needs on the way to a first question: their list stays out of the first load. */
export function OtherPages() {
  return (
    <Switch>
      <Route path={routes.newQuiz}>{({ setup }) => <NewQuizPage key={setup} setup={setup ?? ''} />}</Route>
      <Route path={routes.examReview}>{({ attemptId }) => <ExamReviewPage attemptId={attemptId} />}</Route>
      <Route path={routes.summary}>{({ attemptId }) => <SummaryPage attemptId={attemptId} />}</Route>
      <Route path={routes.check}>
        {({ skills }) => <CheckPage key={skills} chosen={skills === undefined ? [] : skills.split(',')} />}
      </Route>
      <Route path="/check">
        <Redirect to={paths.check()} replace />
      </Route>
      <Route path={routes.checkResult}>{({ attemptId }) => <CheckResultPage attemptId={attemptId} />}</Route>
      <Route path={routes.checkQuestion}>
        {({ attemptId }) => <CheckQuestionPage attemptId={attemptId} />}
      </Route>
      <Route path={routes.plan} component={PlanPage} />
      <Route path={routes.report} component={ReportPage} />
      <Route path={routes.skill}>{({ skillId }) => <SkillPage key={skillId} skillId={skillId} />}</Route>
      <Route path={routes.history} component={HistoryPage} />
      <Route path={routes.memory} component={MemoryPage} />
      <Route path={routes.beliefs} component={BeliefsPage} />
      <Route path={routes.roles} component={RolesPage} />
      <Route path={routes.role}>{({ roleId }) => <RolePage key={roleId} roleId={roleId} />}</Route>
      <Route path={routes.banks}>{({ filter }) => <BanksPage filter={filter ?? ''} />}</Route>
      <Route path={routes.singleQuestion}>
        {({ questionId }) => <SingleQuestionPage key={questionId} questionId={questionId} />}
      </Route>
      <Route path={routes.settings} component={SettingsPage} />
      <Route path={routes.methods} component={MethodsPage} />
      <Route component={ClassPages} />
    </Switch>
  )
}
