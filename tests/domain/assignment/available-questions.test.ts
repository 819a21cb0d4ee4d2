import { describe, expect, it } from 'vitest'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { availableQuestions, drawIndex } from '#src/domain/assignment/available-questions.ts'
import type { CarriedQuestion } from '#src/domain/assignment/hand-out.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { handOutOf } from '#tests/domain/assignment/make-assignment.ts'
import { questionOne } from '#tests/storage/test-attempt.ts'

const index: IndexedQuestion[] = ['one', 'two', 'three'].map(number => ({
  id: `question-${number}`,
  skill: 'dicom-web',
  level: 60,
  kind: 'single-choice',
  hash: `hash-${number}`,
}))
const here = { index, shipped: index }
const asked = (number: string, hash = `hash-${number}`) => ({
  id: `question-${number}`,
  hash,
  skill: 'dicom-web',
})
const carriedOf = (number: string, hash: string): CarriedQuestion => ({
  ...asked(number, hash),
  question: { ...questionOne, id: `question-${number}` },
})
const fixed = (...list: ReturnType<typeof asked>[]): Assignment['questions'] => ({
  kind: 'fixed',
  list,
  shuffled: false,
})

describe('availableQuestions', () => {
  it('has all of a fixed list in the same version', () => {
    const handOut = handOutOf({ questions: fixed(asked('two'), asked('one')) })
    expect(availableQuestions(handOut, here)).toEqual({
      available: 2,
      wanted: 2,
      missing: [],
      shortSkills: [],
    })
  })

  it('names what this app has in another version, or not at all, and never counts it', () => {
    const handOut = handOutOf({ questions: fixed(asked('one'), asked('two', 'older'), asked('nine')) })
    expect(availableQuestions(handOut, here)).toMatchObject({
      available: 1,
      wanted: 3,
      missing: [
        { id: 'question-two', skill: 'dicom-web', why: 'other-version' },
        { id: 'question-nine', skill: 'dicom-web', why: 'unknown' },
      ],
    })
  })

  it('asks a question that came along, in the version that came along alone', () => {
    const questions = fixed(asked('two', 'older'), asked('nine', 'own'))
    const along = [carriedOf('two', 'older'), carriedOf('nine', 'own')]
    expect(availableQuestions(handOutOf({ questions }, { questions: along }), here)).toMatchObject({
      available: 2,
      missing: [],
    })
    const other = [carriedOf('two', 'newest')]
    expect(availableQuestions(handOutOf({ questions }, { questions: other }), here).missing).toHaveLength(2)
  })

  it('refuses to count a question for a skill that is not its own', () => {
    const questions = fixed({ ...asked('one'), skill: 'hl7-adt' })
    expect(availableQuestions(handOutOf({ questions }), here).missing).toEqual([
      { id: 'question-one', skill: 'hl7-adt', why: 'other-version' },
    ])
  })

  it('asks own questions of this app where they are named, and draws none of them', () => {
    const own = { index, shipped: index.slice(0, 1) }
    const named = handOutOf({ questions: fixed(asked('one'), asked('two')) })
    expect(availableQuestions(named, own).available).toBe(2)
    const rows = [{ skill: 'dicom-web', levels: [], count: 3 }]
    const drawn = handOutOf({ questions: { kind: 'drawn', rows, seed: 'seed' } })
    expect(availableQuestions(drawn, own).available).toBe(1)
  })

  it('knows of a drawn assignment how far its skills reach', () => {
    const row = (skill: string, count: number) => ({ skill, levels: [], count })
    const rows = [row('dicom-web', 5), row('gone', 2), row('dicom-web', 1)]
    const handOut = handOutOf({ questions: { kind: 'drawn', rows, seed: 'seed' } })
    expect(availableQuestions(handOut, here)).toEqual({
      available: 3,
      wanted: 8,
      missing: [],
      shortSkills: ['dicom-web', 'gone'],
    })
    const along = [carriedOf('nine', 'own')]
    expect(availableQuestions({ ...handOut, questions: along }, here).available).toBe(4)
  })

  it('knows of a readiness check which skills it knows', () => {
    const skills = ['dicom-web', 'gone'].map(id => ({ id, requiredLevel: 60 }))
    const terms = { roleId: 'role', skills, gamma: 0.8, budget: 5, again: true }
    expect(availableQuestions(handOutOf({ questions: { kind: 'check', terms } }), here)).toEqual({
      available: 1,
      wanted: 2,
      missing: [],
      shortSkills: ['gone'],
    })
  })
})

describe('drawIndex', () => {
  it('has what came along, and of what the app has its own version', () => {
    const drawn = drawIndex(index, [carriedOf('two', 'older'), carriedOf('nine', 'own')])
    expect(drawn.map(({ id, hash }) => `${id} ${hash}`)).toEqual([
      'question-one hash-one',
      'question-two hash-two',
      'question-three hash-three',
      'question-nine own',
    ])
    expect(drawn[3]).toMatchObject({ level: 60, kind: 'single-choice' })
  })
})
