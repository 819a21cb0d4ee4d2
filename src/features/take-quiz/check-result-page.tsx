import { useEffect, useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { mayShowScore } from '#src/domain/assignment/feedback-rights.ts'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import { paths } from '#src/domain/paths.ts'
import { AssignedNotice } from '#src/features/take-quiz/assigned-notice.tsx'
import { AttemptGate } from '#src/features/take-quiz/attempt-gate.tsx'
import styles from '#src/features/take-quiz/check-result.module.css'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import { type ResultRow, readResult } from '#src/features/take-quiz/read-result.ts'
import { SaveSign } from '#src/features/take-quiz/save-sign.tsx'
import { isTooFast } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { verdictWords } from '#src/domain/measure/verdict-words.ts'
import { roundedBand } from '#src/domain/measure/level-scale.ts'
import { useApp, useAppStore } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { LevelBand } from '#src/ui/level-band.tsx'
import { Page } from '#src/ui/page.tsx'
import { VerdictBadge } from '#src/ui/verdict-badge.tsx'

/** What a readiness check settled, what stays open, and what that would take. */
export function CheckResultPage({ attemptId }: { readonly attemptId: string }) {
  return <AttemptGate attemptId={attemptId}>{open => <CheckResult open={open} />}</AttemptGate>
}

const endings = {
  settled: 'Every skill in the check has its verdict.',
  budget: 'The number of questions you allowed was used up.',
  exhausted: 'No question that was left would have told enough.',
  stopped: 'You stopped it; everything until then counts.',
  gone: 'This app no longer has the skills it was about, so it can say nothing of them.',
} as const

function CheckResult({ open }: { readonly open: OpenAttempt }) {
  const { attempt, state } = open
  const store = useAppStore()
  const names = useApp(app => app.outline.skills)
  const evidence = useApp(app => app.evidence)
  const [, navigate] = useLocation()
  const result = useMemo(
    () => readResult(store.getState(), { ...open, attempt }, evidence),
    [store, open, attempt, evidence],
  )
  const isWithheld = !mayShowScore(attempt)
  useEffect(() => {
    if (result === null) navigate(paths.checkQuestion(attempt.attemptId), { replace: true })
    else if (isWithheld) navigate(endPath(attempt), { replace: true })
  }, [result, isWithheld, attempt, navigate])
  if (result === null || isWithheld) return null
  const { settled, open: left, why } = result
  const tooFast = [...state.responses.values()].filter(given => isTooFast(given, measureSettings)).length
  const all = settled.length + left.length
  const nameOf = (skill: string) => names.find(({ id }) => id === skill)?.name ?? skill
  return (
    <Page title="Result of the check" heading={`${settled.length} of ${countWords(all, 'skill')} settled`}>
      <p className={styles.lead}>
        {attempt.title}: {countWords(state.responses.size, 'question')}. {endings[why]}{' '}
        {tooFast > 0 &&
          `${countWords(tooFast, 'response')} came faster than the question can be read and ${tooFast === 1 ? 'does' : 'do'} not count.`}
      </p>
      <SaveSign />
      <AssignedNotice attempt={attempt} />
      {settled.length > 0 && (
        <section aria-label="Settled" className={styles.section}>
          <h2>Settled</h2>
          <ul className={styles.rows}>
            {settled.map(row => (
              <Row key={row.skill} row={row} name={nameOf(row.skill)} />
            ))}
          </ul>
          <p className={styles.note}>
            A verdict says what is at least {Math.round(result.gamma * 100)} % likely. Of those, about one in
            ten is wrong, mostly where the level is close to what is required.
          </p>
        </section>
      )}
      {left.length > 0 && (
        <section aria-label="Still open" className={styles.section}>
          <h2>Still open</h2>
          <ul className={styles.rows}>
            {left.map(row => (
              <Row key={row.skill} row={row} name={nameOf(row.skill)} />
            ))}
          </ul>
          <p>
            <Link
              href={paths.check(left.map(({ skill }) => skill))}
              className={buttonClass(settled.length > 0 ? 'secondary' : 'primary')}
            >
              Check {left.length === 1 ? 'this one' : `these ${left.length}`} further
            </Link>
          </p>
        </section>
      )}
      <section aria-label="What next" className={styles.section}>
        <h2>What next</h2>
        <div className={styles.next}>
          {mayReview(attempt) && (
            <Link
              href={paths.summary(attempt.attemptId)}
              className={buttonClass(settled.length > 0 || left.length === 0 ? 'primary' : 'secondary')}
            >
              Review all questions
            </Link>
          )}
          <Link href={paths.report()} className={buttonClass('secondary')}>
            Open the gap report
          </Link>
          <Link href={paths.plan()} className={buttonClass('secondary')}>
            Plan until the date
          </Link>
        </div>
        <p className={styles.note}>
          A second check some days from now asks questions you have not seen. Older evidence fades slowly
          towards “too early to say”, never towards “below”.
        </p>
      </section>
    </Page>
  )
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Row({ row, name }: { readonly row: ResultRow; readonly name: string }) {
  const { estimate, requiredLevel, verdict } = row
  const band = roundedBand(estimate, measureSettings)
  return (
    <li className={styles.row}>
      <Link href={paths.skill(row.skill)} className={styles.name}>
        {name}
      </Link>
      <VerdictBadge verdict={verdict.kind} />
      <LevelBand
        level={estimate.level}
        low={estimate.levelLow}
        high={estimate.levelHigh}
        required={requiredLevel}
        verdict={verdict.kind}
      />
      <span className={styles.words}>
        {capitalised(verdictWords(verdict, measureSettings))}; level between {band.low} and {band.high},
        required {requiredLevel}. {row.takes}
      </span>
    </li>
  )
}
