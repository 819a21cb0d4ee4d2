import { type CaseAction, runCase } from '#src/domain/question/case-run.ts'
import type { QuestionOf } from '#src/domain/question/question.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { caseCredit, caseWeights } from '#src/domain/scoring/case-credit.ts'
import type {
  CaseActionExplanation,
  CaseWayExplanation,
  ExplanationOf,
} from '#src/domain/scoring/explanation.ts'

/**
 * The way taken, the way of the expert, and the actions on neither. A path that does not end the case, or does not fit
 * it, counts as none. Throws for an expert path that `checkQuestion` would have refused.
 */
export function explainBranchingCase(
  question: QuestionOf<'branching-case'>,
  path: readonly string[],
): Pick<ExplanationOf<'branching-case', RichText>, 'taken' | 'expert' | 'others' | 'most'> {
  const expert = explainWay(question, question.expert)
  if (expert === null) throw new Error(`${question.id} is used unchecked: its expert path does not end it`)
  const onWays = [...path, ...question.expert]
  return {
    taken: explainWay(question, path),
    expert,
    others: question.nodes
      .flatMap(({ actions = [] }) => actions)
      .filter(({ id }) => !onWays.includes(id))
      .map(action => explainAction(action, null)),
    most: caseWeights,
  }
}

function explainWay(
  question: QuestionOf<'branching-case'>,
  path: readonly string[],
): CaseWayExplanation<RichText> | null {
  const run = runCase(question, path)
  if (run?.node.ending === undefined) return null
  const { text, ending, causeFound = false, harm = null } = run.node
  return {
    actions: run.steps.map(({ action, clock }) => explainAction(action, clock)),
    minutes: run.minutes,
    ending,
    causeFound,
    text,
    harm,
    credit: caseCredit(run.node, run.minutes, question.par),
  }
}

function explainAction(
  { id, text, minutes, reason }: CaseAction,
  clock: number | null,
): CaseActionExplanation<RichText> {
  return { id, text, minutes, clock, reason }
}
