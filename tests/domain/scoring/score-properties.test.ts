import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { keyPlaces } from '#src/domain/question/pick-key.ts'
import { type Response, responseSchema } from '#src/domain/question/response.ts'
import { explainResponse } from '#src/domain/scoring/explain-response.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { ratings } from '#src/domain/question/rating.ts'
import { sampleQuestions as sample, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

/** Ids that exist in some sample, and some that do not, so that every branch is met. */
const id = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'c',
    'e',
    'request',
    'accept',
    'store',
    'release',
    'patient',
    'order',
    'pid',
    'orc',
    'pv1',
    'listen',
    'refuse',
    'ticket',
  ),
  fc.string({ minLength: 1, maxLength: 24 }),
)
const place = fc.oneof(
  fc.constantFrom('PID-3.1', 'OBX[2]-5.1', 'OBX-5.1', 'PID-3~2.1', 'PID-3'),
  fc.string({ maxLength: 40 }),
)
const anyResponse: fc.Arbitrary<Response> = fc.oneof(
  fc.constant<Response>({ kind: 'dont-know' }),
  fc.record({ kind: fc.constant('single-choice'), option: id }),
  fc.record({ kind: fc.constant('multi-select'), options: fc.array(id) }),
  fc.record({
    kind: fc.constant('ordering'),
    order: fc.oneof(fc.array(id), fc.shuffledSubarray(sample.ordering.key, { minLength: 3 })),
  }),
  fc.record({
    kind: fc.constant('matching'),
    pairs: fc.array(fc.record({ prompt: id, answer: id }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('numeric'),
    value: fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.double().map(value => String(value).slice(0, 40)),
    ),
    unit: fc.constantFrom('MB', 'GB', 'TB', ''),
  }),
  fc.record({
    kind: fc.constant('short-text'),
    text: fc.oneof(fc.string({ maxLength: 400 }), fc.constant('msh-10')),
  }),
  fc.record({ kind: fc.constant('pick-in-artefact'), picks: fc.array(place, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('situational-judgement'),
    ask: fc.constant('best-and-worst'),
    best: fc.option(id),
    worst: fc.option(id),
  }),
  fc.record({
    kind: fc.constant('situational-judgement'),
    ask: fc.constant('rate-each'),
    ratings: fc.array(fc.record({ action: id, rating: fc.constantFrom(...ratings) }), { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('repair'),
    values: fc.oneof(
      fc.record({
        ScheduledStationAETitle: fc.constantFrom('CT_EAST', 'CT_EAST1', 'CT_*', '', 'other'),
        Modality: fc.constantFrom('CT', 'MR', '*'),
      }),
      fc.dictionary(id, fc.string({ maxLength: 20 })),
    ),
    tries: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('branching-case'),
    path: fc.oneof(
      fc.array(id, { maxLength: 5 }),
      fc.shuffledSubarray(['ask', 'again', 'again', 'log', 'free', 'delete', 'restart', 'wipe']),
    ),
  }),
)
const anyQuestion = fc.constantFrom(...questionKinds.map(kind => sample[kind]), sampleRateEach)

function rightResponse(question: AuthoredQuestion): Response {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.key }
    case 'multi-select':
      return { kind: question.kind, options: question.key }
    case 'ordering':
      return { kind: question.kind, order: question.key }
    case 'matching':
      return {
        kind: question.kind,
        pairs: question.prompts.map(({ id: prompt, answer }) => ({ prompt, answer })),
      }
    case 'numeric':
      return { kind: question.kind, value: String(question.key.value), unit: question.units[0]?.name ?? '' }
    case 'short-text':
      return { kind: question.kind, text: question.accepted[0] ?? '' }
    case 'pick-in-artefact':
      return { kind: question.kind, picks: keyPlaces(question) }
    case 'situational-judgement':
      return {
        kind: question.kind,
        ask: 'best-and-worst',
        best: question.actions.find(({ rating }) => rating === 4)?.id ?? null,
        worst: question.actions.find(({ rating }) => rating === 1)?.id ?? null,
      }
    case 'branching-case':
      return { kind: question.kind, path: question.expert }
    case 'repair':
      return { kind: question.kind, values: question.key, tries: 0 }
  }
}

describe('scoreResponse', () => {
  it('is tried with responses the schema accepts', () => {
    fc.assert(
      fc.property(anyResponse, response => {
        expect(responseSchema.safeParse(response).success).toBe(true)
      }),
    )
  })

  it('never throws and stays within 0..1, and neither does its explanation', () => {
    fc.assert(
      fc.property(anyQuestion, anyResponse, (question, response) => {
        const result = scoreResponse(question, response)
        if (result.kind === 'graded') {
          expect(result.score).toBeGreaterThanOrEqual(0)
          expect(result.score).toBeLessThanOrEqual(1)
        }
        if (result.kind === 'invalid') expect(result.reason).toMatch(/^[A-Z"].*\.$/s)
        const explanation = explainResponse(question, response)
        expect(explanation.result).toEqual(result)
        expect(explanation.kind).toBe(question.kind)
      }),
      { numRuns: 500 },
    )
  })

  it.each(questionKinds)('scores the right response to %s as 1', kind => {
    const question = sample[kind]
    expect(scoreResponse(question, rightResponse(question))).toEqual({ kind: 'graded', score: 1 })
  })

  it('gives an ordering at 1 only in the right order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sample.ordering.key, { minLength: 4 }), order => {
        const result = scoreResponse(sample.ordering, { kind: 'ordering', order })
        expect(result.kind === 'graded' && result.score === 1).toBe(
          order.join() === sample.ordering.key.join(),
        )
      }),
    )
  })

  it('never gains by a false tick and never loses by a hit', () => {
    const question = sample['multi-select']
    const ids = question.options.map(option => option.id)
    const scoreOf = (options: string[]) => {
      const result = scoreResponse(question, { kind: 'multi-select', options })
      return result.kind === 'graded' ? result.score : 0
    }
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (ticked, extra) => {
        fc.pre(!ticked.includes(extra))
        const change = scoreOf([...ticked, extra]) - scoreOf(ticked)
        if (question.key.includes(extra)) expect(change).toBeGreaterThanOrEqual(0)
        else expect(change).toBeLessThanOrEqual(0)
      }),
    )
  })
})
