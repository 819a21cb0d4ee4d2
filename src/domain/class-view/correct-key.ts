import { pickableLines, resolvePlace } from '#src/domain/question/artefact-places.ts'
import type { Question, QuestionOf } from '#src/domain/question/question.ts'
import type { Response, ResponseOf } from '#src/domain/question/response.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { valueInFirstUnit } from '#src/domain/scoring/score-numeric.ts'
import { isWithinTolerance } from '#src/domain/scoring/within-tolerance.ts'

/** What an instructor says is right: a response as it should have been given, and what one response cannot say. */
export interface RightResponse {
  /** Null where nothing is given yet. Ratings of every action for a situational judgement, whatever it asks for. */
  readonly response: Response | null
  /** Of a number: how far off still counts, in the first unit. */
  readonly tolerance: number | null
  /** Of a short text: every accepted form. */
  readonly accepted: readonly string[]
}

/** The question with another key, or a sentence that says why there is none. */
export type KeyCorrection =
  | { readonly kind: 'corrected'; readonly question: Question }
  | { readonly kind: 'problem'; readonly sentence: string }

/** Whether the key of such a question can be changed here; others can only be taken out. */
export function hasKeyToCorrect({ kind }: Question): boolean {
  return kind !== 'branching-case' && kind !== 'repair'
}

/** Puts what is right in the place of the key. The result scores exactly that response in full. */
export function correctKey(question: Question, right: RightResponse): KeyCorrection {
  if (question.kind === 'short-text') return correctText(question, right.accepted)
  const { response } = right
  if (response === null) return problem('Give the response that should count as right.')
  const corrected = keyedBy(question, response, right.tolerance)
  if (corrected.kind === 'problem') return corrected
  const result = scoreResponse(corrected.question, asAsked(corrected.question, response))
  if (result.kind === 'graded' && result.score === 1) return corrected
  return problem('This response is not complete. Give all of its parts.')
}

function keyedBy(question: Question, response: Response, tolerance: number | null): KeyCorrection {
  switch (question.kind) {
    case 'single-choice':
      return response.kind === question.kind ? corrected({ ...question, key: response.option }) : unfit
    case 'multi-select':
      return response.kind === question.kind ? correctOptions(question, response.options) : unfit
    case 'ordering':
      return response.kind === question.kind ? corrected({ ...question, key: response.order }) : unfit
    case 'matching':
      return response.kind === question.kind ? correctPairs(question, response) : unfit
    case 'numeric':
      return response.kind === question.kind ? correctNumber(question, response, tolerance) : unfit
    case 'pick-in-artefact':
      return response.kind === question.kind ? correctPlaces(question, response.picks) : unfit
    case 'situational-judgement':
      return response.kind === question.kind ? correctRatings(question, response) : unfit
    case 'short-text':
    case 'branching-case':
    case 'repair':
      return unfit
  }
}

function correctOptions(question: QuestionOf<'multi-select'>, options: readonly string[]): KeyCorrection {
  if (options.length === question.options.length) {
    return problem(
      'With every option right, ticking all needs no knowledge. Leave one out, or count the question for nobody.',
    )
  }
  const key = question.options.map(({ id }) => id).filter(id => options.includes(id))
  return corrected({ ...question, key })
}

function correctPairs(question: QuestionOf<'matching'>, { pairs }: ResponseOf<'matching'>): KeyCorrection {
  const answers = new Map(pairs.map(({ prompt, answer }) => [prompt, answer]))
  if (new Set(answers.values()).size < answers.size)
    return problem('An answer is given to two prompts. Each answer fits one prompt at most.')
  const prompts = question.prompts.map(prompt => ({
    ...prompt,
    answer: answers.get(prompt.id) ?? prompt.answer,
  }))
  return corrected({ ...question, prompts })
}

function correctNumber(
  question: QuestionOf<'numeric'>,
  response: ResponseOf<'numeric'>,
  absolute: number | null,
): KeyCorrection {
  const given = valueInFirstUnit(question, response)
  if (given.kind === 'problem') return problem(given.reason)
  if (absolute === null || !Number.isFinite(absolute) || absolute < 0)
    return problem('Say how far off still counts: 0 or a number above it.')
  const key = { value: given.value, tolerance: { absolute } }
  const slips = question.slips.filter(({ value }) => !isWithinTolerance(value, key.value, key.tolerance))
  return corrected({ ...question, key, slips })
}

function correctText(question: QuestionOf<'short-text'>, forms: readonly string[]): KeyCorrection {
  const accepted = [...new Map(forms.map(form => [normaliseText(form), form.trim()])).entries()].filter(
    ([normal]) => normal !== '',
  )
  if (accepted.length === 0) return problem('Give at least one text that should count as right.')
  if (accepted.length > 20) return problem('Give 20 texts at most.')
  if (accepted.some(([, form]) => form.length > 400)) return problem('Give texts of 400 characters at most.')
  const normals = new Set(accepted.map(([normal]) => normal))
  const slips = question.slips.filter(({ text }) => !normals.has(normaliseText(text)))
  return corrected({ ...question, accepted: accepted.map(([, form]) => form), slips })
}

function correctPlaces(question: QuestionOf<'pick-in-artefact'>, picks: readonly string[]): KeyCorrection {
  const { artefact, pick } = question
  const key = picks.map(place => (pick === 'line' ? lineAt(question, place) : place))
  const unclear = key.find(authored => resolvePlace(artefact, pick, authored).kind === 'problem')
  if (unclear !== undefined)
    return problem(
      'This line stands there more than once, or is too long to be told from others. Count the question for nobody.',
    )
  const slips = question.slips.filter(({ at }) => {
    const resolved = resolvePlace(artefact, pick, at)
    return resolved.kind === 'problem' || !picks.includes(resolved.place)
  })
  return corrected({ ...question, key, slips })
}

/** Text of a line as a key names it. */
function lineAt({ artefact }: QuestionOf<'pick-in-artefact'>, place: string): string {
  return (
    pickableLines(artefact)
      .find(line => line.place === place)
      ?.text.trim()
      .slice(0, 400) ?? place
  )
}

function correctRatings(
  question: QuestionOf<'situational-judgement'>,
  response: ResponseOf<'situational-judgement'>,
): KeyCorrection {
  if (response.ask !== 'rate-each') return unfit
  const given = new Map(response.ratings.map(({ action, rating }) => [action, rating]))
  const actions = question.actions.map(action => ({
    ...action,
    rating: given.get(action.id) ?? action.rating,
  }))
  const values = actions.map(({ rating }) => rating)
  const isAlone = (rating: number) => values.filter(value => value === rating).length === 1
  if (question.ask === 'best-and-worst' && !(isAlone(Math.max(...values)) && isAlone(Math.min(...values))))
    return problem(
      'Learners were asked for the best and the worst: let one action alone have the highest rating and one the lowest.',
    )
  if (new Set(values).size < 2) return problem('With one rating for all, nothing can be told apart.')
  return corrected({ ...question, actions })
}

/** The response in the form the question asks for: the best and the worst of what was rated. */
function asAsked(question: Question, response: Response): Response {
  if (question.kind !== 'situational-judgement' || question.ask !== 'best-and-worst') return response
  const ranked = question.actions.toSorted((a, b) => b.rating - a.rating)
  return {
    kind: 'situational-judgement',
    ask: 'best-and-worst',
    best: ranked[0]?.id ?? null,
    worst: ranked.at(-1)?.id ?? null,
  }
}

const unfit = problem('The key of such a question cannot be changed here. Count it for nobody instead.')

function corrected(question: Question): KeyCorrection {
  return { kind: 'corrected', question }
}

function problem(sentence: string): KeyCorrection & { readonly kind: 'problem' } {
  return { kind: 'problem', sentence }
}
