import type { LearnerEventOf } from '#src/domain/learning/learner-event.ts'
import type { Attempt } from '#src/domain/quiz/attempt.ts'
import type { AttemptState } from '#src/domain/quiz/attempt-state.ts'

/** One question of a summary; `position` counts from 1 in the order of the attempt. */
export interface SummaryRow {
  readonly questionId: string
  readonly position: number
  readonly skill: string
  readonly given: LearnerEventOf<'response'> | null
  readonly isFlagged: boolean
}

/** Score of one skill in one attempt: the sum of scores out of the questions asked. */
export interface SkillScore {
  readonly skill: string
  readonly score: number
  readonly asked: number
  readonly answered: number
}

/** An attempt by question and by skill. */
export interface AttemptSummary {
  readonly rows: readonly SummaryRow[]
  readonly skills: readonly SkillScore[]
  /** Sum of scores; unanswered questions count 0. */
  readonly score: number
  readonly answered: number
  /** Not fully right although the learner was sure: something believed that is not so. */
  readonly sureAndWrong: readonly SummaryRow[]
  /** Right although the learner was unsure: luck, or knowledge that does not trust itself. */
  readonly unsureAndRight: readonly SummaryRow[]
  /** The other questions that were not fully right or not answered. */
  readonly missed: readonly SummaryRow[]
  /** The other questions that were fully right. */
  readonly right: readonly SummaryRow[]
}

/** What an attempt came to. Confidence sorts the review; it never touches a score. */
export function summariseAttempt(attempt: Attempt, state: AttemptState): AttemptSummary {
  const rows = attempt.questions.map(({ id, skill }, index): SummaryRow => ({
    questionId: id,
    position: index + 1,
    skill,
    given: state.responses.get(id) ?? null,
    isFlagged: state.flagged.has(id),
  }))
  const isRight = ({ given }: SummaryRow) => given?.score === 1
  const sureAndWrong = rows.filter(row => row.given?.confidence === 'sure' && !isRight(row))
  const unsureAndRight = rows.filter(row => row.given?.confidence === 'unsure' && isRight(row))
  return {
    rows,
    skills: scoreSkills(rows),
    score: sumScores(rows),
    answered: rows.filter(({ given }) => given !== null).length,
    sureAndWrong,
    unsureAndRight,
    missed: rows.filter(row => !isRight(row) && !sureAndWrong.includes(row)),
    right: rows.filter(row => isRight(row) && !unsureAndRight.includes(row)),
  }
}

function scoreSkills(rows: readonly SummaryRow[]): SkillScore[] {
  return [...new Set(rows.map(({ skill }) => skill))].map(skill => {
    const asked = rows.filter(row => row.skill === skill)
    return {
      skill,
      score: sumScores(asked),
      asked: asked.length,
      answered: asked.filter(({ given }) => given !== null).length,
    }
  })
}

function sumScores(rows: readonly SummaryRow[]): number {
  return rows.reduce((sum, { given }) => sum + (given?.score ?? 0), 0)
}
