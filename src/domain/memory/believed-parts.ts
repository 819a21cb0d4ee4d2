import { artefactLines } from '#src/domain/question/artefact-tokens.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question, QuestionOf } from '#src/domain/question/question.ts'
import type { Response, ResponseOf } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { explainChoice } from '#src/domain/scoring/explain-choice.ts'
import { explainMatching } from '#src/domain/scoring/explain-matching.ts'
import { explainNumeric } from '#src/domain/scoring/explain-numeric.ts'
import { explainPickInArtefact } from '#src/domain/scoring/explain-pick-in-artefact.ts'
import { explainShortText } from '#src/domain/scoring/explain-short-text.ts'
import { explainSituationalJudgement } from '#src/domain/scoring/explain-situational-judgement.ts'

/** A wrong part of a response that somebody was sure of. */
export interface BelievedPart {
  /** Names the part within its question, the same in all its variants; empty for the question as a whole. */
  readonly part: string
  /** What was given; null for the question as a whole. */
  readonly believed: RichText | null
  /** The author's words on why one believes it and what is true; null where none are written. */
  readonly reason: RichText | null
}

/** The question as a whole. */
export const wholeQuestion: BelievedPart = { part: '', believed: null, reason: null }

/**
 * What a wrong response shows to be believed: each wrong option chosen, wrong place picked or wrong pair, the slip
 * behind a wrong number or text, each action judged without any credit. Where there is no such part (an order, a case, a repair, a
 * right option left out): the question as a whole. Never empty.
 */
export function believedParts(question: Question, response: Response): readonly BelievedPart[] {
  const parts = wrongParts(question, response)
  return parts.length > 0 ? parts : [wholeQuestion]
}

function wrongParts(question: Question, response: Response): BelievedPart[] {
  switch (question.kind) {
    case 'single-choice':
      return response.kind === question.kind ? wrongOptions(question, [question.key], [response.option]) : []
    case 'multi-select':
      return response.kind === question.kind ? wrongOptions(question, question.key, response.options) : []
    case 'matching':
      return response.kind === question.kind ? wrongPairs(question, response.pairs) : []
    case 'numeric': {
      if (response.kind !== question.kind) return []
      const { reason } = explainNumeric(question, response)
      return slipPart(question.slips, reason, `${response.value} ${response.unit}`)
    }
    case 'short-text': {
      if (response.kind !== question.kind) return []
      return slipPart(question.slips, explainShortText(question, response.text).reason, response.text)
    }
    case 'pick-in-artefact':
      return response.kind === question.kind ? wrongPlaces(question, response.picks) : []
    case 'situational-judgement':
      return response.kind === question.kind ? worthlessActions(question, response) : []
    case 'ordering':
    case 'branching-case':
    case 'repair':
      return []
  }
}

type Choice = QuestionOf<'single-choice'> | QuestionOf<'multi-select'>

function wrongOptions(question: Choice, key: readonly string[], chosen: readonly string[]): BelievedPart[] {
  return explainChoice(question, key, chosen)
    .filter(option => option.chosen && !option.right)
    .map(({ id, reason }) => ({ part: id, believed: textOf(question.options, id), reason }))
}

function wrongPairs(
  question: QuestionOf<'matching'>,
  pairs: ResponseOf<'matching'>['pairs'],
): BelievedPart[] {
  return explainMatching(question, pairs).flatMap(({ id, rightAnswer, givenAnswer, reason }) => {
    if (givenAnswer === null || givenAnswer === rightAnswer) return []
    const [prompt, answer] = [textOf(question.prompts, id), textOf(question.answers, givenAnswer)]
    const believed = `${plainText(prompt ?? '')} → ${plainText(answer ?? '')}`
    return [{ part: `${id}/${givenAnswer}`, believed, reason }]
  })
}

function wrongPlaces(question: QuestionOf<'pick-in-artefact'>, picks: readonly string[]): BelievedPart[] {
  return explainPickInArtefact(question, picks)
    .filter(({ right }) => !right)
    .map(({ place, reason }) => ({ part: place, believed: wordsAt(question, place), reason }))
}

/** What stands at a place: the number of a line says nothing without the artefact, the name of an HL7 field does. */
function wordsAt({ artefact, pick }: QuestionOf<'pick-in-artefact'>, place: string): RichText {
  const lines = artefactLines(artefact, pick)
  const code = (lines.flat().find(token => token.place === place)?.text ?? place).trim()
  return [{ p: pick === 'line' ? [{ code }] : [`${place}: `, { code }] }]
}

function worthlessActions(
  question: QuestionOf<'situational-judgement'>,
  response: ResponseOf<'situational-judgement'>,
): BelievedPart[] {
  return explainSituationalJudgement(question, response)
    .filter(({ credit }) => credit === 0)
    .map(({ id, reason }) => ({ part: id, believed: textOf(question.actions, id), reason }))
}

/** A typed response: its slip names the belief, whatever was typed. */
function slipPart(
  slips: readonly { readonly reason: RichText }[],
  reason: RichText | null,
  given: string,
): BelievedPart[] {
  const at = slips.findIndex(slip => slip.reason === reason)
  return at < 0 ? [] : [{ part: `slip-${at}`, believed: given.trim(), reason }]
}

interface Part {
  readonly id: string
  readonly text: RichText
}

function textOf(parts: readonly Part[], wanted: string): RichText | null {
  return parts.find(({ id }) => id === wanted)?.text ?? null
}
