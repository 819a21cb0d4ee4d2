import type { AuthoredQuestion, Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { explainBranchingCase } from '#src/domain/scoring/explain-branching-case.ts'
import { explainChoice } from '#src/domain/scoring/explain-choice.ts'
import { explainMatching } from '#src/domain/scoring/explain-matching.ts'
import { explainNumeric } from '#src/domain/scoring/explain-numeric.ts'
import { explainOrdering } from '#src/domain/scoring/explain-ordering.ts'
import { explainPickInArtefact } from '#src/domain/scoring/explain-pick-in-artefact.ts'
import { explainRepair } from '#src/domain/scoring/explain-repair.ts'
import { explainShortText } from '#src/domain/scoring/explain-short-text.ts'
import { explainSituationalJudgement } from '#src/domain/scoring/explain-situational-judgement.ts'
import type { Explanation } from '#src/domain/scoring/explanation.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { unanswered } from '#src/domain/scoring/score-result.ts'

/**
 * Says part by part what was right and wrong in a response and which authored reasons apply. Without a response, and
 * for "I don't know" or a response of another kind, the parts are those of a learner who gave nothing. Throws for a
 * pick question that `checkQuestion` would have refused.
 */
export function explainResponse(question: AuthoredQuestion, response: Response | null): Explanation<string>
/** The same for a question whose texts are compiled. */
export function explainResponse(question: Question, response: Response | null): Explanation<RichText>
/** Both at once. */
export function explainResponse(question: Question, response: Response | null): Explanation<RichText> {
  const result = response === null ? unanswered : scoreResponse(question, response)
  switch (question.kind) {
    case 'single-choice': {
      const chosen = response?.kind === question.kind ? [response.option] : []
      return { result, kind: question.kind, options: explainChoice(question, [question.key], chosen) }
    }
    case 'multi-select': {
      const chosen = response?.kind === question.kind ? response.options : []
      return { result, kind: question.kind, options: explainChoice(question, question.key, chosen) }
    }
    case 'ordering': {
      const order = response?.kind === question.kind ? response.order : []
      return { result, kind: question.kind, steps: explainOrdering(question, order) }
    }
    case 'matching': {
      const pairs = response?.kind === question.kind ? response.pairs : []
      return { result, kind: question.kind, prompts: explainMatching(question, pairs) }
    }
    case 'numeric': {
      const given = response?.kind === question.kind ? response : null
      return { result, kind: question.kind, ...explainNumeric(question, given) }
    }
    case 'short-text': {
      const given = response?.kind === question.kind ? response.text : null
      return { result, kind: question.kind, ...explainShortText(question, given) }
    }
    case 'pick-in-artefact': {
      const picks = response?.kind === question.kind ? response.picks : []
      return { result, kind: question.kind, places: explainPickInArtefact(question, picks) }
    }
    case 'situational-judgement': {
      const given = response?.kind === question.kind ? response : null
      return { result, kind: question.kind, actions: explainSituationalJudgement(question, given) }
    }
    case 'branching-case': {
      const path = response?.kind === question.kind ? response.path : []
      return { result, kind: question.kind, ...explainBranchingCase(question, path) }
    }
    case 'repair': {
      const given = response?.kind === question.kind ? response : null
      return { result, kind: question.kind, ...explainRepair(question, given) }
    }
  }
}
