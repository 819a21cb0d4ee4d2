import { useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { mayReview } from '#src/domain/assignment/may-review.ts'
import { paths } from '#src/domain/paths.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import { modeWords } from '#src/domain/quiz/mode-words.ts'
import { summariseAttempt, type SummaryRow } from '#src/domain/quiz/summarise-attempt.ts'
import { AssignedNotice } from '#src/features/take-quiz/assigned-notice.tsx'
import { endPath } from '#src/features/take-quiz/end-path.ts'
import { SaveSign } from '#src/features/take-quiz/save-sign.tsx'
import rowStyles from '#src/features/take-quiz/question-rows.module.css'
import styles from '#src/features/take-quiz/summary.module.css'
import { useApp } from '#src/state/app-context.tsx'
import type { OpenAttempt } from '#src/state/open-attempt.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Page } from '#src/ui/page.tsx'

const endings = {
  submitted: '',
  'time-up': 'The time was up; what you had chosen was handed in.',
  stopped: 'You stopped before the end.',
} as const

/** What the attempt came to: believed errors first, then lucky rights, then the rest; and what to do next. */
export function Summary({ open }: { readonly open: OpenAttempt }) {
  const { attempt, state } = open
  const summary = useMemo(() => summariseAttempt(attempt, state), [attempt, state])
  const skillNames = useApp(store => store.outline.skills)
  const finish = useApp(store => store.finish)
  const asked = attempt.questions.length
  const isOpen = state.finish === null
  const isComplete = summary.answered === asked
  const [, navigate] = useLocation()
  useEffect(() => {
    if (!isOpen) {
      if (!mayReview(attempt)) navigate(endPath(attempt), { replace: true })
      return
    }
    // Scores of an exam are for afterwards.
    if (attempt.mode === 'exam') navigate(paths.examReview(attempt.attemptId), { replace: true })
    else if (attempt.mode === 'check') navigate(paths.checkQuestion(attempt.attemptId), { replace: true })
    else if (isComplete) void finish('submitted')
  }, [isOpen, isComplete, attempt, finish, navigate])
  if (isOpen ? attempt.mode !== 'practice' : !mayReview(attempt)) return null

  return (
    <Page title="Summary" heading={headingOf(attempt, shownScore(summary.score))}>
      <p className={styles.lead}>
        {modeWords[attempt.mode]}, {summary.answered} of {asked} answered.{' '}
        {state.finish === null ? '' : endings[state.finish.reason]}{' '}
        {state.clockJumpMs !== 0 && 'The clock of this device was changed during the attempt.'}
      </p>
      <SaveSign />
      {!isOpen && <AssignedNotice attempt={attempt} />}
      {isOpen && !isComplete && (
        <Notice
          tone="info"
          actions={
            <>
              <Link
                href={paths.question(attempt.attemptId, firstOpen(open))}
                className={buttonClass('primary')}
              >
                Go on
              </Link>
              {open.access === 'writer' && (
                <Button onClick={() => void finish('stopped')}>End it here</Button>
              )}
            </>
          }
        >
          <p>This quiz is not finished: {asked - summary.answered} to go. Everything so far is kept.</p>
        </Notice>
      )}
      <Rows
        open={open}
        title="Sure and wrong"
        lead="Worth the most: here you believe something that is not so."
        rows={summary.sureAndWrong}
      />
      <Rows
        open={open}
        title="Unsure and right"
        lead="Was it luck? Read why it is right."
        rows={summary.unsureAndRight}
      />
      <Rows
        open={open}
        title={summary.sureAndWrong.length > 0 ? 'Also missed' : 'Missed'}
        lead=""
        rows={isOpen ? summary.missed.filter(({ given }) => given !== null) : summary.missed}
      />
      <Rows
        open={open}
        title={summary.unsureAndRight.length > 0 ? 'Also right' : 'Right'}
        lead=""
        rows={summary.right}
      />
      {attempt.mode === 'check' ? (
        <p>
          A check asks what is hard for you, so a score says nothing here.{' '}
          <Link href={paths.checkResult(attempt.attemptId)}>See what it settled</Link>
        </p>
      ) : (
        <section className={styles.section}>
          <h2>By skill</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Skill</th>
                <th scope="col">Score</th>
                <th scope="col">Questions</th>
              </tr>
            </thead>
            <tbody>
              {summary.skills.map(({ skill, score, asked: count }) => (
                <tr key={skill}>
                  <th scope="row">
                    <Link href={paths.skill(skill)}>
                      {skillNames.find(({ id }) => id === skill)?.name ?? skill}
                    </Link>
                  </th>
                  <td>{shownScore(score)}</td>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.note}>
            A score on a few questions is not a level. The gap report weighs how hard the questions were and
            how likely a guess was.
          </p>
        </section>
      )}
      <NextSteps open={open} missed={[...summary.sureAndWrong, ...summary.missed]} />
    </Page>
  )
}

function headingOf({ mode, title, questions }: OpenAttempt['attempt'], score: string): string {
  return mode === 'check' ? `Review: ${title}` : `${title}: ${score} of ${questions.length}`
}

interface RowsProps {
  readonly open: OpenAttempt
  readonly title: string
  readonly lead: string
  readonly rows: readonly SummaryRow[]
}

function Rows({ open, title, lead, rows }: RowsProps) {
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <h2>
        {title} <span className={styles.count}>{rows.length}</span>
      </h2>
      {lead !== '' && <p className={styles.note}>{lead}</p>}
      <ul className={rowStyles.rows}>
        {rows.map(({ questionId, position, given }) => {
          const question = open.questions.get(questionId)
          return (
            <li key={questionId}>
              <Link href={paths.question(open.attempt.attemptId, position)}>
                <span className={rowStyles.number}>{position}</span>{' '}
                <span className={rowStyles.stem}>
                  {question === undefined ? questionId : plainText(question.stem)}
                </span>{' '}
                <span className={styles.score}>
                  {given === null ? 'unanswered' : `${Math.round(given.score * 100)} %`}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface NextStepsProps {
  readonly open: OpenAttempt
  readonly missed: readonly SummaryRow[]
}

function NextSteps({ open, missed }: NextStepsProps) {
  const [, navigate] = useLocation()
  const startQuiz = useApp(store => store.startQuiz)
  const [problem, setProblem] = useState('')
  async function again() {
    const result = await startQuiz({ skills: open.attempt.skills, count: open.attempt.questions.length })
    if (result.kind === 'started') navigate(paths.question(result.attemptId, 1))
    else setProblem(result.sentence)
  }
  return (
    <section className={styles.section} aria-label="What next">
      <h2>What next</h2>
      <div className={styles.next}>
        <Link href={paths.report()} className={buttonClass('primary')}>
          See the gap report
        </Link>
        <Button onClick={() => void again()}>More questions on this</Button>
        <Link
          href={paths.newQuiz({ skills: [...new Set(missed.map(({ skill }) => skill))] })}
          className={buttonClass('secondary')}
        >
          {missed.length > 0 ? 'Quiz on what was missed' : 'Another quiz'}
        </Link>
      </div>
      {problem !== '' && <Notice tone="problem">{problem}</Notice>}
      {open.attempt.assignment === undefined && (
        <p className={styles.note}>
          For somebody else:{' '}
          <Link
            href={paths.newQuiz({
              questions: open.attempt.questions.map(({ id }) => id),
              mode: open.attempt.mode === 'practice' ? 'practice' : 'exam',
              minutes: minutesOf(open.attempt),
              seed: open.attempt.seed,
            })}
          >
            a link to the same questions in the same order
          </Link>
          .
        </p>
      )}
    </section>
  )
}

function minutesOf({ startedUtc, deadlineUtc }: OpenAttempt['attempt']): number | null {
  return deadlineUtc === null ? null : Math.round((deadlineUtc - startedUtc) / 60_000)
}

function firstOpen({ attempt, state }: OpenAttempt): number {
  return attempt.questions.findIndex(({ id }) => !state.responses.has(id)) + 1
}

function shownScore(score: number): string {
  return score.toLocaleString('en-US', { maximumFractionDigits: 1 })
}
