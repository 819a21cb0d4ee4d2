import { describe, expect, it } from 'vitest'
import { artefactPlaces } from '#src/domain/question/artefact-places.ts'
import { chanceScore } from '#src/domain/question/chance.ts'
import { runCase } from '#src/domain/question/case-run.ts'
import type { AuthoredQuestion } from '#src/domain/question/question.ts'
import type { Response } from '#src/domain/question/response.ts'
import { type Rating, ratings } from '#src/domain/question/rating.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'
import { repairFields } from '#src/domain/repair/repair-fields.ts'
import { scoreResponse } from '#src/domain/scoring/score-response.ts'
import { sampleAeRepair } from '#tests/domain/question/sample-ae-repair.ts'
import { sampleQuestions as sample, sampleRateEach } from '#tests/domain/question/sample-questions.ts'

const multi = sample['multi-select']
const pick = sample['pick-in-artefact']
const judgement = sample['situational-judgement']
const branching = sample['branching-case']
const rated = (...values: Rating[]) =>
  values.map((rating, at) => ({ id: `a${at}`, text: `Action ${at}`, rating, reason: 'Why.' }))
const logOf = (lines: number) => Array.from({ length: lines }, (_, index) => `line ${index + 10}`).join('\n')
const linePick = (lines: number, key: string[]): AuthoredQuestion => ({
  ...pick,
  pick: 'line',
  artefact: { format: 'log', title: 'Log', text: logOf(lines) },
  key,
})

/** Mean score of solving the case where every second player asks once more: 15 minutes, and 2 each time; par is 20. */
const askedAgain = (times: number): number =>
  times > 60 ? 0 : (0.8 + 0.2 * Math.min(1, 20 / (15 + 2 * times))) / 2 + askedAgain(times + 1) / 2

describe('chanceScore', () => {
  it.each<[string, AuthoredQuestion, number]>([
    ['single choice of 4', sample['single-choice'], 0.25],
    ['ordering of 4 by right positions', sample.ordering, 0.25],
    ['matching 3 prompts to 4 answers', sample.matching, 0.25],
    ['numeric', sample.numeric, 0.02],
    ['short text', sample['short-text'], 0.02],
    ['1 segment of 5', { ...pick, pick: 'segment', key: ['PID'] }, 1 / 5],
    ['1 line of 40', linePick(40, ['line 12']), 1 / 40],
    // 10 lines, 2 keyed: both hit in 1 of 45 pairs, one hit and one false pick score 0.
    ['2 lines of 10', linePick(10, ['line 12', 'line 13']), 1 / 45],
    // 5 lines, 3 keyed: 1 of 10 triples scores 1, 6 of 10 score 1/3.
    ['3 lines of 5', linePick(5, ['line 10', 'line 11', 'line 12']), 0.3],
    // Any of 4 actions as best scores 1, 1/2, 0, 0, and so for the worst.
    ['best and worst of 4', judgement, 0.375],
    // As best 1, 0, 0, 0, 0; as worst 0, 1, 1/2, 1/2, 1/2.
    ['best and worst of 5, four of them bad', { ...judgement, actions: rated(4, 1, 2, 2, 2) }, 0.35],
    // Any rating for an action that is best or worst scores 3/8, for one between 1/2.
    ['rating 4 actions', sampleRateEach, 0.4375],
    ['rating 5 actions', { ...sampleRateEach, actions: rated(4, 3, 3, 2, 1) }, 0.45],
    // A third ends in 0.45, a third in 0; of the last third half is harmed and half solved after asking again and again.
    ['a case', branching, 0.15 + askedAgain(0) / 6],
    ['a query', sample.repair, 0.25],
    ['a node', sampleAeRepair, 0.125],
  ])('of %s', (_what, question, chance) => {
    expect(chanceScore(question)).toBeCloseTo(chance, 12)
  })

  it('of multi-select with 2 of 5 keyed is the 0.113 of measurement.md section 2.2', () => {
    expect(chanceScore(multi).toFixed(3)).toBe('0.113')
    expect(chanceScore(multi)).toBeCloseTo(3.5 / 31, 12)
  })

  it('refuses a pick question that was not checked', () => {
    expect(() => chanceScore({ ...pick, key: ['PV1-1.1'] })).toThrow('used unchecked')
    expect(() => chanceScore({ ...pick, artefact: { ...pick.artefact, format: 'text' } })).toThrow(
      'used unchecked',
    )
  })
})

describe('chanceScore is the mean score of blind responses', () => {
  const ids = (parts: readonly { id: string }[]) => parts.map(({ id }) => id)
  const segments: AuthoredQuestion = { ...pick, pick: 'segment', key: ['OBR', 'OBX[2]', 'PID'] }

  function blindResponse(question: AuthoredQuestion, random: Random): Response {
    switch (question.kind) {
      case 'single-choice':
        return { kind: question.kind, option: shuffled(ids(question.options), random)[0] ?? '' }
      case 'multi-select':
        return { kind: question.kind, options: ids(question.options).filter(() => random() < 0.5) }
      case 'ordering':
        return { kind: question.kind, order: shuffled(ids(question.items), random) }
      case 'matching': {
        const answers = shuffled(ids(question.answers), random)
        const pairs = ids(question.prompts).map((prompt, index) => ({ prompt, answer: answers[index] ?? '' }))
        return { kind: question.kind, pairs }
      }
      case 'pick-in-artefact': {
        const found = artefactPlaces(question.artefact, question.pick)
        const places = found.kind === 'places' ? found.places : []
        return { kind: question.kind, picks: shuffled(places, random).slice(0, question.key.length) }
      }
      case 'situational-judgement': {
        if (question.ask === 'rate-each') {
          const given = question.actions.map(({ id }) => ({
            action: id,
            rating: shuffled(ratings, random)[0] ?? 1,
          }))
          return { kind: question.kind, ask: question.ask, ratings: given }
        }
        const [best = '', worst = ''] = shuffled(ids(question.actions), random)
        return { kind: question.kind, ask: question.ask, best, worst }
      }
      case 'branching-case': {
        const path: string[] = []
        let actions = runCase(question, path)?.node.actions
        while (actions !== undefined) {
          path.push(shuffled(ids(actions), random)[0] ?? '')
          actions = runCase(question, path)?.node.actions
        }
        return { kind: question.kind, path }
      }
      case 'repair': {
        const values = repairFields(question).map(({ name, start, choices }) => {
          if (choices === null) return [name, start] as const
          if (typeof start === 'string') return [name, shuffled(choices, random)[0] ?? ''] as const
          return [name, choices.filter(() => random() < 0.5)] as const
        })
        return { kind: question.kind, values: Object.fromEntries(values), tries: 0 }
      }
      case 'numeric':
      case 'short-text':
        throw new Error('Its chance is a judgement')
    }
  }

  it.each([
    ['single choice', sample['single-choice']],
    ['multi-select', multi],
    [
      'multi-select with 3 of 4 keyed',
      { ...multi, options: multi.options.slice(0, 4), key: ['a', 'b', 'c'] },
    ],
    ['ordering', sample.ordering],
    ['matching', sample.matching],
    ['one field', { ...pick, pick: 'field', key: ['PID-3'] }],
    ['three segments', segments],
    ['best and worst', judgement],
    ['rating each', sampleRateEach],
    ['a case', branching],
    ['a query', sample.repair],
    ['a node', sampleAeRepair],
  ] satisfies [string, AuthoredQuestion][])('%s', (name, question) => {
    const random = seededRandom(name)
    const scores: number[] = []
    while (scores.length < 4000) {
      const result = scoreResponse(question, blindResponse(question, random))
      if (result.kind === 'graded') scores.push(result.score)
      // An empty selection is the only blind response that is no response.
      else if (result.kind === 'invalid') throw new Error(result.reason)
    }
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length
    expect(Math.abs(mean - chanceScore(question))).toBeLessThan(4 * Math.sqrt(variance / scores.length))
  })
})
