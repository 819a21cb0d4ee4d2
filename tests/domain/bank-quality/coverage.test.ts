import { describe, expect, it } from 'vitest'
import { coverageOf, informationAt } from '#src/domain/bank-quality/coverage.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { makeQuestion } from '#tests/domain/bank-quality/make-choice.ts'

const role = {
  id: 'r',
  name: 'R',
  summary: 'S',
  vintage: 'V',
  notes: [],
  importance: {},
  required: { s: { level: 60, evidence: 'J' as const }, t: { level: 60, evidence: 'J' as const } },
}

describe('informationAt', () => {
  it('is the square of the slope over P (1 - P), for the four-parameter curve', () => {
    // P = c + (d - c) L with L logistic, so P' = k (d - c) L (1 - L).
    const [c, d] = [0.25, measureSettings.slipCeiling]
    const k = 1 / Math.sqrt(1 + 0.346 * 0.8 ** 2)
    const b = (60 - 50) / 20 - Math.LN2
    const logistic = 1 / (1 + Math.exp(-k * (0.5 - b)))
    const p = c + (d - c) * logistic
    const slope = k * (d - c) * logistic * (1 - logistic)
    expect(informationAt(0.5, { level: 60, chance: c }, measureSettings)).toBeCloseTo(
      slope ** 2 / (p * (1 - p)),
      6,
    )
  })

  it('falls with the chance score', () => {
    const at = (chance: number) => informationAt(0.5, { level: 60, chance }, measureSettings)
    expect(at(0.02)).toBeGreaterThan(at(0.25))
  })
})

describe('coverageOf', () => {
  const questions = ([20, 60, 75, 90] as const).map((level, at) => {
    const { skill, question } = makeQuestion(`q${at}`, 'What?', '*a', 'b', 'c', 'd')
    return { skill, question: { ...question, level } }
  })

  it('counts questions between the required level and 28 above', () => {
    const [covered, empty] = coverageOf([role], questions, measureSettings)
    expect(covered).toMatchObject({ role: 'r', skill: 's', required: 60, questions: 2, suffices: false })
    expect(empty).toMatchObject({ skill: 't', questions: 0, information: 0, suffices: false })
  })

  it('suffices with enough questions', () => {
    const many = Array.from({ length: 12 }, (_, at) => makeQuestion(`m${at}`, 'What?', '*a', 'b', 'c', 'd'))
    expect(coverageOf([role], many, measureSettings)[0]).toMatchObject({ questions: 12, suffices: true })
  })
})
