import { describe, expect, it } from 'vitest'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Question } from '#src/domain/question/question.ts'
import { explainResponse } from '#src/domain/scoring/explain-response.ts'
import { sampleQuestions as sample, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

function judged(id: string, rating: number, keyAs: string | null, given: object) {
  return { id, rating, keyAs, chosenAs: null, givenRating: null, credit: null, ...given }
}

describe('explainResponse', () => {
  it('gives the reason of the wrong option chosen', () => {
    const explanation = explainResponse(sample['single-choice'], { kind: 'single-choice', option: 'b' })
    expect(explanation).toEqual({
      result: { kind: 'graded', score: 0 },
      kind: 'single-choice',
      options: [
        { id: 'a', chosen: false, right: true, reason: null },
        { id: 'b', chosen: true, right: false, reason: 'Why b is wrong.' },
        { id: 'c', chosen: false, right: false, reason: null },
        { id: 'd', chosen: false, right: false, reason: null },
      ],
    })
  })

  it('gives the reasons of wrong options ticked and of right ones missed', () => {
    const explanation = explainResponse(sample['multi-select'], { kind: 'multi-select', options: ['b', 'd'] })
    expect(explanation).toMatchObject({
      options: [
        { id: 'a', reason: 'Why a is right.' },
        { id: 'b', chosen: true, right: true, reason: null },
        { id: 'c', reason: null },
        { id: 'd', chosen: true, right: false, reason: 'Why d is wrong.' },
        { id: 'e', reason: null },
      ],
    })
  })

  it('lists the steps in the right order with where each was put', () => {
    const order = ['accept', 'request', 'store', 'release']
    const shuffledItems = { ...sample.ordering, items: sample.ordering.items.toReversed() }
    expect(explainResponse(shuffledItems, { kind: 'ordering', order })).toEqual({
      result: { kind: 'graded', score: 0.5 },
      kind: 'ordering',
      steps: [
        { id: 'request', rightPosition: 1, givenPosition: 2, reason: 'Why the request is first.' },
        { id: 'accept', rightPosition: 2, givenPosition: 1, reason: 'Why the acceptance is second.' },
        { id: 'store', rightPosition: 3, givenPosition: 3, reason: null },
        { id: 'release', rightPosition: 4, givenPosition: 4, reason: null },
      ],
    })
  })

  it('gives the reason of the prompt and of the leftover used', () => {
    const pairs = [
      { prompt: 'patient', answer: 'pv1' },
      { prompt: 'order', answer: 'orc' },
    ]
    expect(explainResponse(sample.matching, { kind: 'matching', pairs })).toMatchObject({
      prompts: [
        {
          id: 'patient',
          rightAnswer: 'pid',
          givenAnswer: 'pv1',
          reason: 'Why PID.',
          answerReason: 'Why PV1 is left over.',
        },
        { id: 'order', rightAnswer: 'orc', givenAnswer: 'orc', reason: null, answerReason: null },
        { id: 'result', rightAnswer: 'obx', givenAnswer: null, reason: 'Why OBX.', answerReason: null },
      ],
    })
  })

  it('gives no reason where the match is right', () => {
    const answers = sample.matching.answers.map(answer => ({ ...answer, reason: 'Beside the point.' }))
    const pairs = [{ prompt: 'patient', answer: 'pid' }]
    expect(explainResponse({ ...sample.matching, answers }, { kind: 'matching', pairs })).toMatchObject({
      prompts: [{ id: 'patient', reason: null, answerReason: null }, {}, {}],
    })
  })

  it('finds no slip behind a right number, however near one is', () => {
    const question = { ...sample.numeric, slips: [{ value: 1540, reason: 'Rounded up.' }] }
    expect(explainResponse(question, { kind: 'numeric', value: '1525', unit: 'MB' })).toMatchObject({
      reason: null,
    })
  })

  it.each([
    ['12', 'GB', 12000, 'Bits taken for bytes.'],
    ['190', 'MB', 190, 'Divided by eight and rounded.'],
    ['188', 'MB', 188, 'Divided by eight.'],
    ['500', 'MB', 500, null],
    ['1510', 'MB', 1510, null],
    ['1,500', 'MB', null, null],
  ])('finds the slip behind %s %s', (value, unit, given, reason) => {
    expect(explainResponse(sample.numeric, { kind: 'numeric', value, unit })).toMatchObject({
      given,
      reason,
      lowest: 1470,
      highest: 1530,
    })
  })

  it.each([
    [' msh-11. ', 'That is the processing ID.'],
    ['MSH-12', null],
    ['MSH-10', null],
  ])('finds the slip behind the text %j', (text, reason) => {
    expect(explainResponse(sample['short-text'], { kind: 'short-text', text })).toMatchObject({
      given: text,
      reason,
    })
  })

  it('lists keyed and picked places in order of reading', () => {
    const picks = ['OBR-3.1', 'PID-3.1']
    expect(explainResponse(sample['pick-in-artefact'], { kind: 'pick-in-artefact', picks })).toEqual({
      result: { kind: 'graded', score: 0 },
      kind: 'pick-in-artefact',
      places: [
        { place: 'PID-3.1', picked: true, right: true, reason: null },
        { place: 'OBR-3.1', picked: true, right: false, reason: 'The filler order number.' },
        { place: 'OBX[2]-5.1', picked: false, right: true, reason: null },
      ],
    })
  })

  it('lists the actions from the best to the worst, with what was chosen beside the key', () => {
    const chosen = {
      kind: 'situational-judgement',
      ask: 'best-and-worst',
      best: 'ticket',
      worst: 'listen',
    } as const
    expect(explainResponse(sample['situational-judgement'], chosen)).toEqual({
      result: { kind: 'graded', score: 0.25 },
      kind: 'situational-judgement',
      actions: [
        judged('listen', 4, 'best', { chosenAs: 'worst', credit: 0, reason: 'Why listening is best.' }),
        judged('ticket', 3, null, { chosenAs: 'best', credit: 0.5, reason: 'Why a ticket helps.' }),
        judged('manual', 2, null, { reason: 'Why the manual does little.' }),
        judged('refuse', 1, 'worst', { reason: 'Why refusing is worst.' }),
      ],
    })
  })

  it('gives the credit of every rating, also before all are given', () => {
    const ratings = [
      { action: 'ticket', rating: 4 as const },
      { action: 'listen', rating: 4 as const },
      { action: 'refuse', rating: 3 as const },
    ]
    expect(
      explainResponse(sampleRateEach, { kind: 'situational-judgement', ask: 'rate-each', ratings }),
    ).toMatchObject({
      result: { kind: 'invalid' },
      actions: [
        { id: 'listen', keyAs: null, chosenAs: null, givenRating: 4, credit: 1 },
        { id: 'ticket', keyAs: null, givenRating: 4, credit: 0.5 },
        { id: 'manual', keyAs: null, givenRating: null, credit: null },
        { id: 'refuse', keyAs: null, givenRating: 3, credit: 0 },
      ],
    })
  })

  it('takes a judgement of another form for none', () => {
    const chosen = {
      kind: 'situational-judgement',
      ask: 'best-and-worst',
      best: 'ticket',
      worst: 'listen',
    } as const
    expect(explainResponse(sampleRateEach, chosen)).toEqual({
      ...explainResponse(sampleRateEach, null),
      result: { kind: 'invalid', reason: expect.any(String) },
    })
  })

  it.each(questionKinds)('explains %s the same without a response, but for the result', kind => {
    const none = explainResponse(sample[kind], null)
    expect(none.result).toEqual({ kind: 'unanswered' })
    expect(explainResponse(sample[kind], { kind: 'dont-know' })).toEqual({
      ...none,
      result: { kind: 'graded', score: 0 },
    })
  })

  it('hands out compiled text as it is', () => {
    const reason = [{ p: ['Why ', { code: 'b' }, ' is wrong.'] }]
    const question: Question = {
      ...sample['single-choice'],
      options: [
        { id: 'a', text: 'A' },
        { id: 'b', text: 'B', reason },
      ],
    }
    const explanation = explainResponse(question, { kind: 'single-choice', option: 'b' })
    expect(explanation.kind === 'single-choice' && explanation.options[1]?.reason).toBe(reason)
  })

  it('tells the way taken through a case from that of the expert, with the ending and what it is worth', () => {
    const question = sample['branching-case']
    const most = { cause: 0.35, harm: 0.45, time: 0.2 }
    const explanation = explainResponse(question, { kind: question.kind, path: ['wipe'] })
    expect(explanation).toMatchObject({
      result: { kind: 'graded', score: 0 },
      kind: question.kind,
      taken: {
        actions: [
          { id: 'wipe', text: 'Empty the queue', minutes: 5, clock: 5, reason: 'Why emptying harms.' },
        ],
        minutes: 5,
        ending: 'harmed',
        causeFound: false,
        text: 'Studies are gone.',
        harm: 'Two patients are scanned again.',
        credit: { cause: 0, harm: 0, time: 0 },
      },
      expert: { minutes: 15, ending: 'solved', harm: null, credit: most },
      others: [
        { id: 'restart', clock: null },
        { id: 'again', clock: null },
        { id: 'delete', clock: null },
      ],
      most,
    })
  })

  it.each([[[]], [['ask', 'log']], [['log']]])('takes no way for one that is %j', path => {
    const question = sample['branching-case']
    expect(explainResponse(question, { kind: question.kind, path })).toMatchObject({ taken: null })
  })

  it('refuses a case that was not checked', () => {
    const question = { ...sample['branching-case'], expert: ['ask'] }
    expect(() => explainResponse(question, null)).toThrow('used unchecked')
  })

  it('compares the fields of a repair with the start and the key, and says what the system answers', () => {
    const question = sample.repair
    const values = { ScheduledStationAETitle: '', Modality: 'CT' }
    expect(explainResponse(question, { kind: question.kind, values, tries: 3 })).toEqual({
      result: { kind: 'graded', score: 0 },
      kind: question.kind,
      fields: [
        {
          name: 'ScheduledStationAETitle',
          start: 'CT_EAST',
          given: '',
          key: 'CT_EAST1',
          startRight: false,
          right: false,
          reason: 'Why it must be whole.',
        },
        {
          name: 'Modality',
          start: 'CT',
          given: 'CT',
          key: 'CT',
          startRight: true,
          right: true,
          reason: null,
        },
      ],
      tries: 3,
      given: {
        system: 'query',
        reached: false,
        answer: { kind: 'answered', status: '0000 (Success)', rows: ['r1', 'r2', 'r3'] },
      },
      key: {
        system: 'query',
        reached: true,
        answer: { kind: 'answered', status: '0000 (Success)', rows: ['r1', 'r2'] },
      },
    })
  })

  it.each([null, { kind: 'repair', values: { Modality: 'CT' }, tries: 1 } as const])(
    'takes nothing as given to a repair for %j',
    response => {
      expect(explainResponse(sample.repair, response)).toMatchObject({
        given: null,
        fields: [
          { given: null, right: false },
          { given: null, right: false },
        ],
      })
    },
  )
})
