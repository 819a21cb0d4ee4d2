import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { settlePlan } from '#src/domain/gap-report-export/settle-plan.ts'
import type { GapReport, SettleSuggestion } from '#src/domain/measure/gap-report.ts'
import { interviewPaths } from '#src/domain/interview-paths.ts'
import { paths } from '#src/domain/paths.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/gap-report/settle-panel.module.css'
import { useStartQuiz } from '#src/state/use-start-quiz.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Panel } from '#src/ui/panel.tsx'

/** The next step: the few questions that would turn most of "too early to say" into a verdict. */
export function SettlePanel({ report }: { readonly report: GapReport }) {
  const evidence = useApp(state => state.evidence)
  const index = useApp(state => state.outline.index)
  const plan = useMemo(() => settlePlan(report, { index, evidence }), [report, index, evidence])
  const [, navigate] = useLocation()
  const quiz = useStartQuiz(navigate)
  if (plan === null) return <NothingToSettle report={report} />
  const stillNeeded = report.settleFirst.reduce((sum, { responsesNeeded }) => sum + responsesNeeded, 0)
  return (
    <Panel title="What would settle the most" tone="accent">
      <ul className={styles.skills}>
        {plan.skills.map(suggestion => (
          <li key={suggestion.skill}>
            <Link href={paths.skill(suggestion.skill)}>{suggestion.name}</Link>
            <span>{neededWords(suggestion)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          variant="primary"
          disabled={quiz.isStarting}
          onClick={() =>
            quiz.start({
              skills: plan.skills.map(({ skill }) => skill),
              questions: plan.questions,
              mode: 'practice',
            })
          }
        >
          {quiz.isStarting
            ? 'Fetching questions…'
            : `Start ${countWords(plan.questions.length, 'question')} on this`}
        </Button>
        <Link href={paths.check(plan.skills.map(({ skill }) => skill))} className={buttonClass('secondary')}>
          Check them without feedback
        </Link>
        <Link href={paths.newQuiz()} className={buttonClass('quiet')}>
          Choose another quiz
        </Link>
      </div>
      {quiz.problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{quiz.problem}</p>
        </Notice>
      )}
      <p className={styles.price}>
        A verdict on every skill needs at least {countWords(stillNeeded, 'more response')}. One domain at a
        time gets there sooner. What is missing can also be{' '}
        <Link href={interviewPaths.newSession()}>practised as an interview</Link>.
      </p>
    </Panel>
  )
}

function neededWords({ responsesNeeded }: SettleSuggestion): string {
  return `at least ${countWords(responsesNeeded, 'more response')}`
}

function NothingToSettle({ report }: { readonly report: GapReport }) {
  const { tooEarly } = report.summary
  const days = report.settings.spacedRepeat.afterMs / dayMs
  return (
    <Panel title="What would settle the most">
      <p>
        {tooEarly === 0
          ? 'Every skill has a verdict. More responses keep it up to date and make the bands narrower.'
          : `Nothing right now: you have seen every question of the skills that are still open. A repeat counts again ${days} days after you last saw the question.`}
      </p>
      <div className={styles.actions}>
        <Link href={paths.newQuiz()} className={buttonClass('secondary')}>
          Choose a quiz
        </Link>
      </div>
    </Panel>
  )
}
