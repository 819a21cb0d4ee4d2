import { describe, expect, it } from 'vitest'
import { believedParts } from '#src/domain/memory/believed-parts.ts'
import type { Question } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { sampleQuestions, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

const whole = [{ part: '', believed: null, reason: null }]

describe('what a wrong response shows to be believed', () => {
  it('is the option chosen', () => {
    expect(believedParts(sampleQuestions['single-choice'], { kind: 'single-choice', option: 'b' })).toEqual([
      { part: 'b', believed: 'Wrong', reason: 'Why b is wrong.' },
    ])
  })

  it('is every wrong option chosen, but not the right one left out', () => {
    const response: Response = { kind: 'multi-select', options: ['a', 'd', 'c'] }
    expect(believedParts(sampleQuestions['multi-select'], response).map(({ part }) => part)).toEqual([
      'c',
      'd',
    ])
    expect(believedParts(sampleQuestions['multi-select'], { kind: 'multi-select', options: ['a'] })).toEqual(
      whole,
    )
  })

  it('is every wrong pair', () => {
    const pairs = [
      { prompt: 'patient', answer: 'pid' },
      { prompt: 'order', answer: 'pv1' },
    ]
    expect(believedParts(sampleQuestions.matching, { kind: 'matching', pairs })).toEqual([
      { part: 'order/pv1', believed: 'Order → PV1', reason: 'Why ORC.' },
    ])
  })

  it('is the slip behind a number or a text, however it was written', () => {
    const numeric = (value: string, unit: string) =>
      believedParts(sampleQuestions.numeric, { kind: 'numeric', value, unit })
    expect(numeric('12', 'GB')).toEqual([
      { part: 'slip-0', believed: '12 GB', reason: 'Bits taken for bytes.' },
    ])
    expect(numeric('12000', 'MB')[0]?.part).toBe('slip-0')
    expect(numeric('7', 'MB')).toEqual(whole)
    const text = believedParts(sampleQuestions['short-text'], { kind: 'short-text', text: ' msa-2 ' })
    expect(text).toEqual([{ part: 'slip-1', believed: 'msa-2', reason: 'That echoes it.' }])
  })

  it('is every wrong place picked', () => {
    const response: Response = { kind: 'pick-in-artefact', picks: ['PID-3.1', 'OBR-3.1'] }
    expect(believedParts(sampleQuestions['pick-in-artefact'], response)).toEqual([
      {
        part: 'OBR-3.1',
        believed: [{ p: ['OBR-3.1: ', { code: 'F88' }] }],
        reason: 'The filler order number.',
      },
    ])
    const log: Question = {
      ...sampleQuestions['pick-in-artefact'],
      artefact: { format: 'log', title: 'A log', text: '08:00 opened\n  08:01 refused\n' },
      pick: 'line',
      key: ['opened'],
      slips: [],
    }
    // "L2" told nobody what had been believed.
    expect(believedParts(log, { kind: 'pick-in-artefact', picks: ['L2'] })).toEqual([
      { part: 'L2', believed: [{ p: [{ code: '08:01 refused' }] }], reason: null },
    ])
  })

  it('is every action judged without any credit', () => {
    const response: Response = {
      kind: 'situational-judgement',
      ask: 'best-and-worst',
      best: 'refuse',
      worst: 'manual',
    }
    const parts = believedParts(sampleQuestions['situational-judgement'], response)
    expect(parts).toEqual([{ part: 'refuse', believed: 'Refuse', reason: 'Why refusing is worst.' }])
    const rated: Response = {
      kind: 'situational-judgement',
      ask: 'rate-each',
      ratings: [{ action: 'listen', rating: 1 }],
    }
    expect(believedParts(sampleRateEach, rated).map(({ part }) => part)).toEqual(['listen'])
  })

  const wholes: readonly [string, Question, Response][] = [
    [
      'an order',
      sampleQuestions.ordering,
      { kind: 'ordering', order: ['accept', 'request', 'store', 'release'] },
    ],
    ['a case', sampleQuestions['branching-case'], { kind: 'branching-case', path: ['wipe'] }],
    ['a response of another kind', sampleQuestions['single-choice'], { kind: 'dont-know' }],
  ]
  it.each(wholes)('is the question as a whole for %s', (_, question, response) => {
    expect(believedParts(question, response)).toEqual(whole)
  })
})
