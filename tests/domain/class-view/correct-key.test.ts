import { describe, expect, it } from 'vitest'
import { correctKey, hasKeyToCorrect, type RightResponse } from '#src/domain/class-view/correct-key.ts'
import { rightResponse } from '#src/domain/class-view/right-response.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { type Question, questionSchema } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { sampleDump, sampleQuestions, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

const sample = (kind: keyof typeof sampleQuestions): Question => questionSchema.parse(sampleQuestions[kind])

/** The question corrected to take this for right, or what was said instead. */
function correctedTo(question: Question, change: Partial<RightResponse>): Question | string {
  const made = correctKey(question, { ...rightResponse(question), ...change })
  return made.kind === 'corrected' ? questionSchema.parse(made.question) : made.sentence
}

function scoreOf(question: Question | string, response: Response): number | string {
  if (typeof question === 'string') return question
  const result = scoreResponse(question, response)
  return result.kind === 'graded' ? result.score : result.kind
}

describe('what is right now', () => {
  it.each(questionKinds.filter(kind => hasKeyToCorrect(sample(kind))))(
    'of %s makes the same key again',
    kind => {
      const question = sample(kind)
      const again = correctedTo(question, {})
      if (kind === 'numeric')
        expect(again).toMatchObject({ key: { value: 1500, tolerance: { absolute: 30 } } })
      else expect(again).toEqual(question)
    },
  )

  it('of rated actions makes the same key again', () => {
    const question = questionSchema.parse(sampleRateEach)
    expect(correctedTo(question, {})).toEqual(question)
  })

  it.each(['branching-case', 'repair'] as const)('of %s cannot be changed here', kind => {
    expect(hasKeyToCorrect(sample(kind))).toBe(false)
    expect(correctedTo(sample(kind), { response: { kind: 'dont-know' } })).toMatch(/Count it for nobody/)
  })
})

describe('another key', () => {
  const changes: readonly [string, keyof typeof sampleQuestions, Response][] = [
    ['option', 'single-choice', { kind: 'single-choice', option: 'c' }],
    ['set of options', 'multi-select', { kind: 'multi-select', options: ['e', 'a', 'c'] }],
    ['order', 'ordering', { kind: 'ordering', order: ['accept', 'request', 'store', 'release'] }],
    [
      'assignment of answers',
      'matching',
      {
        kind: 'matching',
        pairs: [
          { prompt: 'patient', answer: 'pv1' },
          { prompt: 'order', answer: 'obx' },
          { prompt: 'result', answer: 'orc' },
        ],
      },
    ],
    ['number in another unit', 'numeric', { kind: 'numeric', value: '12', unit: 'GB' }],
    ['place', 'pick-in-artefact', { kind: 'pick-in-artefact', picks: ['OBR-3.1', 'PID-5.1'] }],
  ]

  it.each(changes)('by %s scores that response in full and the old one no more', (_, kind, response) => {
    const question = sample(kind)
    const old = rightResponse(question).response ?? { kind: 'dont-know' }
    const corrected = correctedTo(question, { response })
    expect(scoreOf(corrected, response)).toBe(1)
    expect(scoreOf(corrected, old)).not.toBe(1)
    expect(scoreOf(question, old)).toBe(1)
  })

  it('takes slips out that are right now', () => {
    const response: Response = { kind: 'numeric', value: '188', unit: 'MB' }
    expect(correctedTo(sample('numeric'), { response, tolerance: 1 })).toMatchObject({
      slips: [{ value: 12000 }, { value: 190 }],
    })
    expect(correctedTo(sample('short-text'), { accepted: ['MSH-10', ' msa-2. '] })).toMatchObject({
      accepted: ['MSH-10', 'msa-2.'],
      slips: [{ text: 'MSH-11' }],
    })
    expect(
      correctedTo(sample('pick-in-artefact'), {
        response: { kind: 'pick-in-artefact', picks: ['OBR-3.1', 'PID-3.1'] },
      }),
    ).toMatchObject({ slips: [{ at: 'PID-3~2.1' }] })
  })

  it('names a line by its text', () => {
    const pick = sample('pick-in-artefact')
    if (pick.kind !== 'pick-in-artefact') throw new Error('another kind')
    const dump: Question = {
      ...pick,
      artefact: { format: 'dicom-dump', title: 'A dump', text: sampleDump },
      pick: 'line',
      key: ['AccessionNumber'],
      slips: [],
    }
    const response: Response = { kind: 'pick-in-artefact', picks: ['L2'] }
    expect(correctedTo(dump, { response })).toMatchObject({
      key: ['(0008,0020) DA [20260301] # 8, 1 StudyDate'],
    })
    expect(scoreOf(correctedTo(dump, { response }), response)).toBe(1)
    const text = `${sampleDump}\n${sampleDump}`
    const twice: Question = { ...dump, artefact: { ...dump.artefact, text } }
    expect(correctKey(twice, { response, tolerance: null, accepted: [] })).toMatchObject({
      sentence: expect.stringMatching(/more than once/),
    })
  })

  it('asks of ratings what the learners were asked for', () => {
    const question = sample('situational-judgement')
    const rate = (listen: 3 | 4, ticket: 3 | 4): Response => ({
      kind: 'situational-judgement',
      ask: 'rate-each',
      ratings: [
        { action: 'listen', rating: listen },
        { action: 'manual', rating: 2 },
        { action: 'refuse', rating: 1 },
        { action: 'ticket', rating: ticket },
      ],
    })
    const corrected = correctedTo(question, { response: rate(3, 4) })
    const best = (id: string): Response => ({
      kind: 'situational-judgement',
      ask: 'best-and-worst',
      best: id,
      worst: 'refuse',
    })
    expect([scoreOf(corrected, best('ticket')), scoreOf(corrected, best('listen'))]).toEqual([1, 0.75])
    expect(correctedTo(question, { response: rate(4, 4) })).toMatch(/one action alone/)
  })
})

describe('no key', () => {
  it.each<[string, keyof typeof sampleQuestions, Partial<RightResponse>, RegExp]>([
    ['nothing given', 'single-choice', { response: null }, /Give the response/],
    [
      'an option that is not there',
      'single-choice',
      { response: { kind: 'single-choice', option: 'zz' } },
      /not complete/,
    ],
    [
      'all options',
      'multi-select',
      { response: { kind: 'multi-select', options: ['a', 'b', 'c', 'd', 'e'] } },
      /ticking all/,
    ],
    ['no option', 'multi-select', { response: { kind: 'multi-select', options: [] } }, /not complete/],
    ['half an order', 'ordering', { response: { kind: 'ordering', order: ['accept'] } }, /not complete/],
    [
      'an answer used twice',
      'matching',
      {
        response: {
          kind: 'matching',
          pairs: [
            { prompt: 'patient', answer: 'pid' },
            { prompt: 'order', answer: 'pid' },
            { prompt: 'result', answer: 'obx' },
          ],
        },
      },
      /two prompts/,
    ],
    ['no number', 'numeric', { response: { kind: 'numeric', value: 'many', unit: 'MB' } }, /not a number/],
    ['no tolerance', 'numeric', { tolerance: null }, /how far off/],
    ['a negative tolerance', 'numeric', { tolerance: -1 }, /how far off/],
    ['no text', 'short-text', { accepted: ['', '  '] }, /at least one text/],
    [
      'too many texts',
      'short-text',
      { accepted: Array.from({ length: 21 }, (_, at) => `t${at}`) },
      /20 texts/,
    ],
    ['a long text', 'short-text', { accepted: ['x'.repeat(401)] }, /400 characters/],
    ['"I don’t know"', 'ordering', { response: { kind: 'dont-know' } }, /cannot be changed here/],
  ])('of %s', (_, kind, change, sentence) => {
    expect(correctedTo(sample(kind), change)).toMatch(sentence)
  })
})
