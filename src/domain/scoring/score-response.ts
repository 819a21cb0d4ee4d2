import type { ScorableQuestion } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { scoreBranchingCase } from '#src/domain/scoring/score-branching-case.ts'
import { scoreMatching } from '#src/domain/scoring/score-matching.ts'
import { scoreMultiSelect } from '#src/domain/scoring/score-multi-select.ts'
import { scoreNumeric } from '#src/domain/scoring/score-numeric.ts'
import { scoreOrdering } from '#src/domain/scoring/score-ordering.ts'
import { scorePickInArtefact } from '#src/domain/scoring/score-pick-in-artefact.ts'
import { scoreRepair } from '#src/domain/scoring/score-repair.ts'
import { graded, type ScoreResult, unknownPart } from '#src/domain/scoring/score-result.ts'
import { scoreShortText } from '#src/domain/scoring/score-short-text.ts'
import { scoreSituationalJudgement } from '#src/domain/scoring/score-situational-judgement.ts'
import { scoreSingleChoice } from '#src/domain/scoring/score-single-choice.ts'

/**
 * Scores a response by the rule of the question's kind. "I don't know" scores 0; a response of another kind, or one
 * that names parts the question does not have, is invalid. Never throws for a question that passed `checkQuestion`.
 */
export function scoreResponse(question: ScorableQuestion, response: Response): ScoreResult {
  if (response.kind === 'dont-know') return graded(0)
  switch (question.kind) {
    case 'single-choice':
      return response.kind === question.kind ? scoreSingleChoice(question, response) : unknownPart
    case 'multi-select':
      return response.kind === question.kind ? scoreMultiSelect(question, response) : unknownPart
    case 'ordering':
      return response.kind === question.kind ? scoreOrdering(question, response) : unknownPart
    case 'matching':
      return response.kind === question.kind ? scoreMatching(question, response) : unknownPart
    case 'numeric':
      return response.kind === question.kind ? scoreNumeric(question, response) : unknownPart
    case 'short-text':
      return response.kind === question.kind ? scoreShortText(question, response) : unknownPart
    case 'pick-in-artefact':
      return response.kind === question.kind ? scorePickInArtefact(question, response) : unknownPart
    case 'situational-judgement':
      return response.kind === question.kind ? scoreSituationalJudgement(question, response) : unknownPart
    case 'branching-case':
      return response.kind === question.kind ? scoreBranchingCase(question, response) : unknownPart
    case 'repair':
      return response.kind === question.kind ? scoreRepair(question, response) : unknownPart
  }
}
