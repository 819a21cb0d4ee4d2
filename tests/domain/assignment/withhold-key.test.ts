import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canWithhold, withheldHash, withholdKey } from '#src/domain/assignment/withhold-key.ts'
import { artefactPlaces } from '#src/domain/question/artefact-places.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { keyPlaces } from '#src/domain/question/pick-key.ts'
import { type Question, questionSchema } from '#src/domain/question/question.ts'
import { type QuestionKind, questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Response } from '#src/domain/question/response.ts'
import type { RichText } from '#src/domain/question/rich-text.ts'
import { presentQuestion } from '#src/domain/quiz/present-question.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { shippedQuestions } from '#tests/domain/assignment/shipped-questions.ts'

const shipped = await shippedQuestions()
const withholdable = shipped.filter(({ kind }) => canWithhold(kind))
const kinds = questionKinds.filter(canWithhold)

/** Every shipped question of a kind. */
function each(kind: QuestionKind, check: (question: Question) => void): void {
  const questions = withholdable.filter(question => question.kind === kind)
  expect(questions.length).toBeGreaterThan(10)
  for (const question of questions) check(question)
}

/** All texts somewhere in a value; not the names of fields. */
function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : []
}

function withheldOf(question: Question) {
  const withholding = withholdKey(question)
  if (withholding.kind === 'cannot') throw new Error(`${question.id} cannot be withheld`)
  return withholding
}

const secret = 'f00dbabe'

/** The same question to a learner's eye: another key, other reasons, another order and other ids of the author. */
function disguised(question: Question, seed: string): Question {
  const random = seededRandom(seed)
  const moved = <Part extends { readonly id: string }>(parts: readonly Part[]) => {
    const order = shuffled(parts, random)
    const ids = new Map(order.map(({ id }, at) => [id, `${secret}-${at}`]))
    const rename = (id: string) => ids.get(id) ?? ''
    return { parts: order.map(part => ({ ...part, id: rename(part.id) })), rename }
  }
  const common = {
    covers: [secret],
    secondSkill: secret,
    explanation: secret,
    source: [{ standard: secret, section: secret, edition: secret }],
  }
  switch (question.kind) {
    case 'single-choice': {
      const { parts } = moved(question.options)
      const options = parts.map(option => ({ ...option, reason: secret }))
      return { ...question, ...common, options, key: options.at(-1)?.id ?? '' }
    }
    case 'multi-select': {
      const { parts } = moved(question.options)
      return {
        ...question,
        ...common,
        options: parts,
        key: shuffled(parts, random)
          .slice(0, 2)
          .map(({ id }) => id),
      }
    }
    case 'ordering': {
      const { parts } = moved(question.items)
      const items = parts.map(item => ({ ...item, reason: secret }))
      return { ...question, ...common, items, key: shuffled(items, random).map(({ id }) => id) }
    }
    case 'matching': {
      const answers = moved(question.answers).parts
      const fitting = shuffled(answers, random)
      const prompts = moved(question.prompts).parts.map((prompt, at) => ({
        ...prompt,
        answer: fitting[at]?.id ?? '',
        reason: secret,
      }))
      return { ...question, ...common, prompts, answers }
    }
    case 'numeric':
      return {
        ...question,
        ...common,
        key: { value: 7_777_777, tolerance: { percent: 7 } },
        units: question.units.map(({ name }, at) => ({ name, factor: at === 0 ? 1 : 7_777 })),
        slips: [{ value: 7_777_778, reason: secret }],
      }
    case 'short-text':
      return { ...question, ...common, accepted: [secret], slips: [{ text: secret, reason: secret }] }
    case 'pick-in-artefact': {
      const found = artefactPlaces(question.artefact, question.pick)
      const places = found.kind === 'places' && question.pick !== 'line' ? found.places : question.key
      const key = shuffled(places, random).slice(0, question.key.length)
      return { ...question, ...common, key, slips: [{ at: 'ZZZ-99', reason: secret }] }
    }
    case 'situational-judgement': {
      const ratings = [4, 3, 2, 1, 1] as const
      const actions = moved(question.actions).parts.map((action, at) => ({
        ...action,
        rating: ratings[at] ?? 1,
        reason: secret,
      }))
      return { ...question, ...common, actions }
    }
    case 'branching-case':
    case 'repair':
      return question
  }
}

describe('withholdKey', () => {
  it('says of every kind whether its key can be withheld', () => {
    const cannot = questionKinds.filter(kind => !canWithhold(kind))
    expect(cannot).toEqual(['branching-case', 'repair'])
    const wrong = shipped.filter(
      question => (withholdKey(question).kind === 'withheld') !== canWithhold(question.kind),
    )
    expect(wrong).toEqual([])
  })

  it.each(kinds)('%s: what travels says nothing of key, reasons, sources, order or ids of the author', kind =>
    each(kind, question => {
      const { question: withheld, hash } = withheldOf(question)
      // What does not change when the secrets do says nothing of them.
      for (const seed of ['1', '2', '3'])
        expect(withheldOf(disguised(question, seed)).question).toEqual(withheld)
      expect(JSON.stringify(withheldOf(disguised(question, '4')).question)).not.toMatch(/f00dbabe|777777/)
      expect(questionSchema.safeParse(withheld).error).toBeUndefined()
      expect(hash).toMatch(/^withheld-[\w-]{12}$/)
      expect(withheldHash(withheld)).toBe(hash)
    }),
  )

  it.each(kinds)('%s: none of its explaining texts is in what travels', kind =>
    each(kind, question => {
      const travelling = leavesOf(withheldOf(question).question).join('')
      const shown = leavesOf([question.stem, question.artefact ?? '', ...shownTexts(question)]).join('')
      // A citation such as "C" says nothing by itself.
      const hidden = explainingTexts(question).filter(text => text.length > 12)
      expect(hidden.length).toBeGreaterThan(0)
      for (const text of hidden) if (!shown.includes(text)) expect(travelling).not.toContain(text)
    }),
  )

  it.each(kinds)('%s: what is given to it is scored as the same given to the original', kind =>
    each(kind, question => {
      const { question: withheld, keyed } = withheldOf(question)
      const right = rightResponse(keyed)
      expect(scoreResponse(keyed, right)).toEqual({ kind: 'graded', score: 1 })
      expect(scoreResponse(question, translated(right, keyed, question))).toEqual({
        kind: 'graded',
        score: 1,
      })
      // The device can still tell what cannot be taken, and never throws.
      expect(scoreResponse(withheld, right).kind).toBe('graded')
      fc.assert(
        fc.property(fc.string(), seed => {
          const response = someResponse(presentQuestion(withheld, seed), seed)
          const scored = scoreResponse(keyed, response)
          expect(scored.kind).toBe('graded')
          expect(scored).toEqual(scoreResponse(question, translated(response, keyed, question)))
        }),
        { numRuns: 5 },
      )
    }),
  )

  it('cannot withhold the picks of lines that cannot be told apart', () => {
    const [question] = withholdable.filter(({ kind }) => kind === 'pick-in-artefact')
    if (question?.kind !== 'pick-in-artefact') throw new Error('no such question')
    const text = `${'x'.repeat(500)}\n${'x'.repeat(401)}`
    const alike: Question = {
      ...question,
      pick: 'line',
      key: ['x'.repeat(400)],
      artefact: { format: 'log', title: 'Log', text },
    }
    expect(withholdKey(alike)).toEqual({ kind: 'cannot' })
  })
})

interface Part {
  readonly id: string
  readonly text: RichText
  readonly reason?: RichText | undefined
}

function partsOf(question: Question): readonly (readonly Part[])[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return [question.options]
    case 'ordering':
      return [question.items]
    case 'matching':
      return [question.prompts, question.answers]
    case 'situational-judgement':
      return [question.actions]
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'branching-case':
    case 'repair':
      return []
  }
}

function shownTexts(question: Question): RichText[] {
  return partsOf(question).flatMap(parts => parts.map(({ text }) => text))
}

function explainingTexts(question: Question): string[] {
  const { explanation, source } = question
  const parts: readonly (readonly { readonly reason?: RichText | undefined }[])[] = [
    ...partsOf(question),
    'slips' in question ? question.slips : [],
  ]
  const reasons = parts.flatMap(list => list.flatMap(({ reason }) => (reason === undefined ? [] : [reason])))
  return [explanation, ...source.flatMap(({ standard, section }) => [standard, section]), ...reasons].map(
    text => leavesOf(text).join(''),
  )
}

/** The same response in the ids of another spelling of the question: found by the texts of its parts. */
function translated(response: Response, from: Question, to: Question): Response {
  const rename = (list: number) => (id: string) => {
    const text = canonicalJson(partsOf(from)[list]?.find(part => part.id === id)?.text)
    return partsOf(to)[list]?.find(part => canonicalJson(part.text) === text)?.id ?? ''
  }
  const first = rename(0)
  switch (response.kind) {
    case 'single-choice':
      return { ...response, option: first(response.option) }
    case 'multi-select':
      return { ...response, options: response.options.map(first) }
    case 'ordering':
      return { ...response, order: response.order.map(first) }
    case 'matching': {
      const second = rename(1)
      return {
        ...response,
        pairs: response.pairs.map(({ prompt, answer }) => ({
          prompt: first(prompt),
          answer: second(answer),
        })),
      }
    }
    case 'situational-judgement':
      return response.ask === 'rate-each'
        ? {
            ...response,
            ratings: response.ratings.map(({ action, rating }) => ({ action: first(action), rating })),
          }
        : { ...response, best: first(response.best ?? ''), worst: first(response.worst ?? '') }
    case 'dont-know':
    case 'numeric':
    case 'short-text':
    case 'pick-in-artefact':
    case 'branching-case':
    case 'repair':
      return response
  }
}

function rightResponse(question: Question): Response {
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', option: question.key }
    case 'multi-select':
      return { kind: 'multi-select', options: question.key }
    case 'ordering':
      return { kind: 'ordering', order: question.key }
    case 'matching':
      return {
        kind: 'matching',
        pairs: question.prompts.map(({ id, answer }) => ({ prompt: id, answer })),
      }
    case 'numeric':
      return { kind: 'numeric', value: String(question.key.value), unit: question.units[0]?.name ?? '' }
    case 'short-text':
      return { kind: 'short-text', text: question.accepted[0] ?? '' }
    case 'pick-in-artefact':
      return { kind: 'pick-in-artefact', picks: keyPlaces(question) }
    case 'situational-judgement': {
      const sorted = question.actions.toSorted((one, other) => other.rating - one.rating)
      return question.ask === 'rate-each'
        ? {
            kind: 'situational-judgement',
            ask: 'rate-each',
            ratings: question.actions.map(({ id, rating }) => ({ action: id, rating })),
          }
        : {
            kind: 'situational-judgement',
            ask: 'best-and-worst',
            best: sorted[0]?.id ?? '',
            worst: sorted.at(-1)?.id ?? '',
          }
    }
    case 'branching-case':
    case 'repair':
      throw new Error('not withheld')
  }
}

/** A response as the screen lets a learner give one, by the luck of a seed. */
function someResponse(question: Question, seed: string): Response {
  const random = seededRandom(seed)
  const one = <Value>(list: readonly Value[]): Value => {
    const [drawn] = shuffled(list, random)
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', option: one(question.options).id }
    case 'multi-select':
      return {
        kind: 'multi-select',
        options: shuffled(question.options, random)
          .slice(0, 1 + Math.floor(random() * question.options.length))
          .map(({ id }) => id),
      }
    case 'ordering':
      return { kind: 'ordering', order: shuffled(question.items, random).map(({ id }) => id) }
    case 'matching': {
      const answers = shuffled(question.answers, random)
      return {
        kind: 'matching',
        pairs: question.prompts.map(({ id }, at) => ({ prompt: id, answer: answers[at]?.id ?? '' })),
      }
    }
    case 'numeric':
      return { kind: 'numeric', value: String(Math.round(random() * 100)), unit: one(question.units).name }
    case 'short-text':
      return { kind: 'short-text', text: one(['C-STORE', 'MSH', 'none']) }
    case 'pick-in-artefact': {
      const found = artefactPlaces(question.artefact, question.pick)
      const places = found.kind === 'places' ? found.places : []
      return { kind: 'pick-in-artefact', picks: shuffled(places, random).slice(0, question.key.length) }
    }
    case 'situational-judgement': {
      const [best, worst] = shuffled(question.actions, random)
      return question.ask === 'rate-each'
        ? {
            kind: 'situational-judgement',
            ask: 'rate-each',
            ratings: question.actions.map(({ id }) => ({ action: id, rating: one([4, 3, 2, 1] as const) })),
          }
        : {
            kind: 'situational-judgement',
            ask: 'best-and-worst',
            best: best?.id ?? '',
            worst: worst?.id ?? '',
          }
    }
    case 'branching-case':
    case 'repair':
      throw new Error('not withheld')
  }
}
