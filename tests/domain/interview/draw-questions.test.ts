import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  drawQuestions,
  type InterviewDraw,
  mainSkillOf,
  restDays,
} from '#src/domain/interview/draw-questions.ts'
import type { InterviewQuestion } from '#src/domain/interview/guide.ts'
import { interviewQuestion } from '#tests/domain/interview/sample-session.ts'

const now = Date.UTC(2026, 0, 31)
const day = 86_400_000

const need = (skill: string, domain: string, expectedShortfall: number, isTested = true) => ({
  skill,
  domain,
  requiredLevel: 60,
  expectedShortfall,
  isTested,
})
const needs = [
  need('soft-a', 'soft-skills', 2),
  need('soft-b', 'soft-skills', 9),
  need('dicom-a', 'dicom', 30),
  need('dicom-b', 'dicom', 12),
  need('ts-a', 'troubleshooting', 20, false),
]
const on = (skill: string, name: string, changes: Partial<InterviewQuestion> = {}) =>
  interviewQuestion(`${skill}-${name}`, { skills: [skill], minutes: 5, level: 60, ...changes })
const questions = needs.flatMap(({ skill }) => [on(skill, 'one'), on(skill, 'two', { level: 90 })])

function draw(changes: Partial<InterviewDraw> = {}) {
  return drawQuestions({
    questions,
    needs,
    isChosen: false,
    minutes: 30,
    lastAsked: new Map(),
    now,
    seed: 'seed',
    ...changes,
  })
}

function drawn(changes: Partial<InterviewDraw> = {}) {
  const found = draw(changes)
  if (found.kind !== 'drawn') throw new Error(found.why)
  return found
}

const ids = (found: ReturnType<typeof drawn>) => found.questions.map(({ question }) => question.id)

describe('drawing the questions of a session', () => {
  it('asks a soft skill per quarter of an hour, and else the largest shortfall first, each skill once before any twice', () => {
    const found = drawn()
    expect(found.questions.map(({ question, reason }) => [question.id, reason])).toEqual([
      ['soft-b-one', 'soft-skill'],
      ['dicom-a-one', 'gap'],
      ['ts-a-one', 'untested'],
      ['dicom-b-one', 'gap'],
      ['dicom-a-two', 'gap'],
      ['soft-a-one', 'soft-skill'],
    ])
    expect(found.minutes).toBe(30)
  })

  it('takes of a skill the question whose level is nearest to what is required', () => {
    const high = needs.map(one => ({ ...one, requiredLevel: 90 }))
    expect(ids(drawn({ needs: high, minutes: 10 }))).toEqual(['soft-b-two', 'dicom-a-two'])
  })

  it('asks nothing again within thirty days while there is something else', () => {
    const lastAsked = new Map([
      ['dicom-a-one', now - (restDays - 1) * day],
      ['soft-b-one', now - restDays * day],
    ])
    const found = drawn({ lastAsked, minutes: 10 })
    expect(ids(found)).toEqual(['soft-b-one', 'dicom-a-two'])
  })

  it('asks again what rested longest where nothing else is left, and says so', () => {
    const lastAsked = new Map(questions.map(({ id }, place) => [id, now - (place + 1) * day]))
    const found = drawn({ lastAsked, minutes: 10 })
    expect(found.questions.every(({ reason }) => reason === 'again')).toBe(true)
    expect(ids(found)).toEqual(['soft-b-two', 'ts-a-two'])
  })

  it('adds nothing to skills that were chosen', () => {
    const chosen = drawn({ needs: needs.slice(3, 4), isChosen: true })
    expect(chosen.questions.map(({ question, reason }) => [question.id, reason])).toEqual([
      ['dicom-b-one', 'chosen'],
      ['dicom-b-two', 'chosen'],
    ])
  })

  it('says when no guide has a question, or none is short enough', () => {
    expect(draw({ needs: [need('hl7-a', 'hl7', 50)] })).toEqual({ kind: 'nothing-to-ask', why: 'no-guide' })
    expect(draw({ minutes: 4 })).toEqual({ kind: 'nothing-to-ask', why: 'too-short' })
  })

  it('never exceeds the minutes, asks nothing twice, and has a soft skill in whenever one fits', () => {
    const anyQuestion = fc.record({
      skill: fc.constantFrom(...needs.map(({ skill }) => skill)),
      minutes: fc.integer({ min: 3, max: 12 }),
      lastDays: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    fc.assert(
      fc.property(
        fc.array(anyQuestion, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 3, max: 60 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (made, minutes, seed) => {
          const pool = made.map(({ skill, minutes: own }, at) => on(skill, String(at), { minutes: own }))
          const lastAsked = new Map(
            made.flatMap(({ skill, lastDays }, at) =>
              lastDays === null ? [] : [[`${skill}-${at}`, now - lastDays * day] as const],
            ),
          )
          const found = draw({ questions: pool, minutes, seed, lastAsked })
          expect(draw({ questions: pool, minutes, seed, lastAsked })).toEqual(found)
          if (found.kind !== 'drawn') {
            expect(pool.every(question => question.minutes > minutes)).toBe(true)
            return
          }
          const sum = found.questions.reduce((total, { question }) => total + question.minutes, 0)
          expect(sum).toBe(found.minutes)
          expect(sum).toBeLessThanOrEqual(minutes)
          expect(new Set(ids(found)).size).toBe(found.questions.length)
          const isSoft = (question: InterviewQuestion) => mainSkillOf(question).startsWith('soft')
          if (pool.some(question => isSoft(question) && question.minutes <= minutes))
            expect(found.questions.some(({ question }) => isSoft(question))).toBe(true)
        },
      ),
    )
  })
})
