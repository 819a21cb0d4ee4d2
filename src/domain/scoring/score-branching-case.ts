import { runCase } from '#src/domain/question/case-run.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { ResponseOf } from '#src/domain/question/response.ts'
import { caseCredit, caseScore } from '#src/domain/scoring/case-credit.ts'
import {
  graded,
  invalid,
  type ScoreResult,
  unanswered,
  unknownPart,
} from '#src/domain/scoring/score-result.ts'

/** What the ending is worth after the minutes it took, see `caseCredit`; the case has to be played to an ending. */
export function scoreBranchingCase(
  question: QuestionOf<'branching-case'>,
  { path }: ResponseOf<'branching-case'>,
): ScoreResult {
  if (path.length === 0) return unanswered
  const run = runCase(question, path)
  if (run === null) return unknownPart
  if (run.node.ending === undefined)
    return invalid('The case is not over yet. Go on until it ends, or say that you do not know.')
  return graded(caseScore(caseCredit(run.node, run.minutes, question.par)))
}
