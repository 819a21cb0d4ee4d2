import type { AnalysedQuestion } from '#src/domain/class-analysis/class-data.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { plainText } from '#src/domain/question/plain-text.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'

/** What the statistics need of one version of a question. Only the choices have options with statistics of their own. */
export function analysedQuestion(
  question: Question,
  { hash, skill }: { readonly hash: string; readonly skill: string },
): AnalysedQuestion {
  return {
    questionId: question.id,
    hash,
    skill,
    kind: question.kind,
    level: question.level,
    chance: chanceScore(question),
    expectedSeconds: question.seconds,
    options: optionsOf(question),
  }
}

function optionsOf(question: Question): AnalysedQuestion['options'] {
  if (question.kind !== 'single-choice' && question.kind !== 'multi-select') return []
  const keys = question.kind === 'single-choice' ? [question.key] : question.key
  return question.options.map(({ id, text }) => ({ id, text: plainText(text), isKey: keys.includes(id) }))
}

/**
 * What was given as labels that can be compared and counted: ids of options, pairs, places or actions, or typed text in
 * the form it is compared in. Empty for "I don't know".
 */
export function choicesOf(response: Response): readonly string[] {
  switch (response.kind) {
    case 'dont-know':
      return []
    case 'single-choice':
      return [response.option]
    case 'multi-select':
      return response.options
    case 'ordering':
      return [response.order.join(' > ')]
    case 'matching':
      return response.pairs.map(({ prompt, answer }) => `${prompt} = ${answer}`)
    case 'numeric':
      return [`${response.value} ${response.unit}`.trim()]
    case 'short-text':
      return [normaliseText(response.text)]
    case 'pick-in-artefact':
      return response.picks
    case 'situational-judgement':
      return response.ask === 'best-and-worst'
        ? [`best ${response.best ?? '-'}`, `worst ${response.worst ?? '-'}`]
        : response.ratings.map(({ action, rating }) => `${action} = ${rating}`)
    case 'branching-case':
      return [response.path.join(' > ')]
    case 'repair':
      return Object.entries(response.values).map(([name, value]) => `${name} = ${String(value)}`)
  }
}
