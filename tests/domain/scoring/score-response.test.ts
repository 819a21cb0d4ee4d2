import { describe, expect, it } from 'vitest'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import type { Rating } from '#src/domain/question/rating.ts'
import type { Response } from '#src/domain/question/response.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import {
  sampleDump,
  sampleQuestions as sample,
  sampleRateEach,
} from '#tests/domain/question/sample-questions.ts'

/** What becomes of a response: a score, or part of the reason why there is none; empty if nothing was given. */
type Outcome = number | string

function resultOf(outcome: Outcome) {
  if (outcome === nothing) return { kind: 'unanswered' }
  if (typeof outcome === 'string') return { kind: 'invalid', reason: expect.stringContaining(outcome) }
  return { kind: 'graded', score: expect.closeTo(outcome, 12) }
}

const nothing = ''
const changed = 'does not fit the question'

describe('scoreResponse', () => {
  it.each(questionKinds)('scores "I don\'t know" to %s as 0', kind => {
    expect(scoreResponse(sample[kind], { kind: 'dont-know' })).toEqual({ kind: 'graded', score: 0 })
  })

  it.each(questionKinds)('refuses a response of another kind to %s', kind => {
    const response: Response =
      kind === 'short-text' ? { kind: 'single-choice', option: 'a' } : { kind: 'short-text', text: 'a' }
    expect(scoreResponse(sample[kind], response)).toEqual(resultOf(changed))
  })

  it.each<[string, Outcome]>([
    ['a', 1],
    ['b', 0],
    ['z', changed],
    ['', nothing],
  ])('single choice of %j', (option, outcome) => {
    expect(scoreResponse(sample['single-choice'], { kind: 'single-choice', option })).toEqual(
      resultOf(outcome),
    )
  })

  it.each<[string[], Outcome]>([
    [['a', 'b'], 1],
    [['b', 'a'], 1],
    [['a'], 0.5],
    [['a', 'c'], 0],
    [['a', 'b', 'c'], 0.5],
    [['a', 'b', 'c', 'd', 'e'], 0],
    [['c', 'd'], 0],
    [['a', 'a'], 0.5],
    [['a', 'z'], changed],
    [[], nothing],
  ])('multi-select of %j with a and b keyed', (options, outcome) => {
    expect(scoreResponse(sample['multi-select'], { kind: 'multi-select', options })).toEqual(
      resultOf(outcome),
    )
  })

  it.each<[string[], Outcome]>([
    [['request', 'accept', 'store', 'release'], 1],
    [['accept', 'request', 'store', 'release'], 0.5],
    [['release', 'store', 'accept', 'request'], 0],
    [['release', 'request', 'accept', 'store'], 0],
    [['request', 'accept', 'store'], 'Put all 4 steps in order'],
    [['request', 'accept', 'store', 'store'], 'Put all 4 steps in order'],
    [['request', 'accept', 'store', 'abort'], changed],
    [[], nothing],
  ])('ordering %j', (order, outcome) => {
    expect(scoreResponse(sample.ordering, { kind: 'ordering', order })).toEqual(resultOf(outcome))
  })

  it.each<[string, Outcome]>([
    ['patient=pid order=orc result=obx', 1],
    ['result=obx patient=pid order=orc', 1],
    ['patient=pid order=obx result=orc', 1 / 3],
    ['patient=pv1 order=orc result=obx', 2 / 3],
    ['patient=pid', 1 / 3],
    ['patient=orc', 0],
    ['patient=pid order=pid', 'Use each answer once'],
    ['patient=pid patient=orc', 'one answer only'],
    ['patient=evn', changed],
    ['visit=pid', changed],
    ['', nothing],
  ])('matching %j', (text, outcome) => {
    const pairs =
      text === ''
        ? []
        : text
            .split(' ')
            .map(pair => ({ prompt: pair.split('=')[0] ?? '', answer: pair.split('=')[1] ?? '' }))
    expect(scoreResponse(sample.matching, { kind: 'matching', pairs })).toEqual(resultOf(outcome))
  })

  it.each<[string, string, Outcome]>([
    ['1500', 'MB', 1],
    ['1.5', 'GB', 1],
    ['1,5', 'GB', 1],
    ['1 500', 'MB', 1],
    ['1530', 'MB', 1],
    ['1470', 'MB', 1],
    ['1.53', 'GB', 1],
    ['1531', 'MB', 0],
    ['1500', 'GB', 0],
    ['-1500', 'MB', 0],
    ['1e308', 'GB', 0],
    ['1,500', 'MB', 'can be read in two ways'],
    ['about 1500', 'MB', 'not a number'],
    ['1500', 'TB', 'Choose one of the units'],
    ['1500', '', 'Choose one of the units'],
    ['', 'MB', nothing],
    ['  ', 'TB', nothing],
  ])('numeric %j %s', (value, unit, outcome) => {
    expect(scoreResponse(sample.numeric, { kind: 'numeric', value, unit })).toEqual(resultOf(outcome))
  })

  it.each<[string, Outcome]>([
    ['MSH-10', 1],
    [' msh\u201110. ', 1],
    ['"message  control id"', 1],
    ['MSH10', 0],
    ['MSH-11', 0],
    ['  ', nothing],
  ])('short text %j', (text, outcome) => {
    expect(scoreResponse(sample['short-text'], { kind: 'short-text', text })).toEqual(resultOf(outcome))
  })

  it.each<[string[], Outcome]>([
    [['PID-3.1', 'OBX[2]-5.1'], 1],
    [['OBX[2]-5.1', 'PID-3.1'], 1],
    [['PID-3.1', 'OBX-5.1'], 0],
    [['PID-3~2.1', 'OBX-5.1'], 0],
    [['PID-3.1'], 'Pick 2 places. You have picked 1.'],
    [['PID-3.1', 'PID-3.1'], 'Pick 2 places. You have picked 1.'],
    [['PID-3.1', 'OBX[2]-5.1', 'OBX-5.1'], 'Pick 2 places. You have picked 3.'],
    [['PID-3', 'OBX[2]-5'], changed],
    [['PID-2.1', 'OBX[2]-5.1'], changed],
    [[], nothing],
  ])('picks %j', (picks, outcome) => {
    expect(scoreResponse(sample['pick-in-artefact'], { kind: 'pick-in-artefact', picks })).toEqual(
      resultOf(outcome),
    )
  })

  it.each<[string[], Outcome]>([
    [['L4'], 1],
    [['L2'], 0],
    [['L1'], changed],
    [['L2', 'L4'], 'Pick 1 place. You have picked 2.'],
  ])('picks line %j of a dump', (picks, outcome) => {
    const question: AuthoredQuestion = {
      ...sample['pick-in-artefact'],
      pick: 'line',
      artefact: { format: 'dicom-dump', title: 'Dump', text: sampleDump },
      key: ['(0008,0050)'],
      slips: [{ at: 'PatientID', reason: 'Why.' }],
    }
    expect(scoreResponse(question, { kind: 'pick-in-artefact', picks })).toEqual(resultOf(outcome))
  })

  // listen 4, ticket 3, manual 2, refuse 1
  it.each<[string | null, string | null, Outcome]>([
    ['listen', 'refuse', 1],
    ['ticket', 'refuse', 0.75],
    ['ticket', 'manual', 0.5],
    ['manual', 'refuse', 0.5],
    ['manual', 'ticket', 0],
    ['refuse', 'listen', 0],
    ['listen', 'ticket', 0.5],
    ['listen', null, 'Choose the worst action too'],
    [null, 'refuse', 'Choose the best action too'],
    ['listen', 'listen', 'Choose two different actions'],
    ['listen', 'shout', changed],
    ['shout', null, changed],
    [null, null, nothing],
  ])('best %j and worst %j', (best, worst, outcome) => {
    const response: Response = { kind: 'situational-judgement', ask: 'best-and-worst', best, worst }
    expect(scoreResponse(sample['situational-judgement'], response)).toEqual(resultOf(outcome))
    expect(scoreResponse(sampleRateEach, response)).toEqual(resultOf(changed))
  })

  it.each<[Readonly<Record<string, Rating>>, Outcome]>([
    [{ listen: 4, ticket: 3, manual: 2, refuse: 1 }, 1],
    [{ refuse: 1, manual: 2, ticket: 3, listen: 4 }, 1],
    [{ listen: 3, ticket: 3, manual: 2, refuse: 1 }, 0.875],
    [{ listen: 3, ticket: 3, manual: 3, refuse: 3 }, 0.5],
    [{ listen: 1, ticket: 1, manual: 4, refuse: 4 }, 0],
    [{ listen: 4, ticket: 3, manual: 2 }, 'Rate all 4 actions. 1 still to be rated.'],
    [{ listen: 4, ticket: 3, manual: 2, refuse: 1, shout: 1 }, changed],
    [{}, nothing],
  ])('ratings %j', (given, outcome) => {
    const ratings = Object.entries(given).map(([action, rating]) => ({ action, rating }))
    const response: Response = { kind: 'situational-judgement', ask: 'rate-each', ratings }
    expect(scoreResponse(sampleRateEach, response)).toEqual(resultOf(outcome))
    expect(scoreResponse(sample['situational-judgement'], response)).toEqual(resultOf(changed))
  })

  it('refuses an action that is rated twice', () => {
    const ratings = (['listen', 'ticket', 'manual', 'refuse', 'refuse'] as const).map(action => ({
      action,
      rating: 1 as const,
    }))
    expect(
      scoreResponse(sampleRateEach, { kind: 'situational-judgement', ask: 'rate-each', ratings }),
    ).toEqual(resultOf('Rate each action once'))
  })
})
