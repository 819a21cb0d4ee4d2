import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { dayMs } from '#src/domain/calendar/day-ms.ts'
import { settleSkill } from '#src/domain/gap-report-export/settle-plan.ts'
import type { GapReport, GapRow } from '#src/domain/measure/gap-report.ts'
import { countWords } from '#src/domain/format/count-words.ts'
import styles from '#src/features/gap-report/settle-skill.module.css'
import { useStartQuiz } from '#src/state/use-start-quiz.ts'
import { useApp } from '#src/state/app-context.tsx'
import { Button } from '#src/ui/button.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Questions of a "settle this" quiz, when there are as many. */
const wanted = 5

interface SettleSkillProps {
  readonly report: GapReport
  readonly row: GapRow
}

/** Starts a quiz of the questions that would tell most about this one verdict. */
export function SettleSkill({ report, row }: SettleSkillProps) {
  const evidence = useApp(state => state.evidence)
  const index = useApp(state => state.outline.index)
  const questions = useMemo(
    () => settleSkill(row, report, { index, evidence }, wanted),
    [row, report, index, evidence],
  )
  const [, navigate] = useLocation()
  const quiz = useStartQuiz(navigate)
  if (questions.length === 0) {
    const days = report.settings.spacedRepeat.afterMs / dayMs
    return (
      <p className={styles.note}>
        You have seen every question of this skill lately. A repeat counts again {days} days after you last
        saw the question.
      </p>
    )
  }
  const asking = countWords(questions.length, 'question')
  const isSettled = row.verdict.kind !== 'too-early'
  return (
    <>
      <div className={styles.action}>
        <Button
          variant="primary"
          disabled={quiz.isStarting}
          onClick={() => quiz.start({ skills: [row.skill], questions, mode: 'practice' })}
        >
          {quiz.isStarting
            ? 'Fetching questions…'
            : isSettled
              ? `Check it again: ${asking}`
              : `Settle this: ${asking}`}
        </Button>
        <span className={styles.note}>The ones that tell most about this verdict.</span>
      </div>
      {quiz.problem !== '' && (
        <Notice tone="problem" role="alert">
          <p>{quiz.problem}</p>
        </Notice>
      )}
    </>
  )
}
