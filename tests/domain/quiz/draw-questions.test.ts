import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { questionKinds } from '#src/domain/question/question-kinds.ts'
import { type Draw, drawQuestions, restMs } from '#src/domain/quiz/draw-questions.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

const now = Date.UTC(2026, 2, 1)
const day = 24 * 60 * 60 * 1000
const skills = ['dicom-web', 'hl7-adt', 'soft-detail']

function questionsOf(skill: string, count: number): IndexedQuestion[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${skill}-${index}`,
    skill,
    level: 40,
    kind: questionKinds[index % questionKinds.length] ?? 'single-choice',
    hash: 'AAAAAAAAAAAA',
  }))
}

const index = [...skills, 'clin-imaging'].flatMap(skill => questionsOf(skill, 10))
const usual: Draw = { index, skills, count: 10, seed: 'seed', lastSeen: new Map(), now }
const idsOf = (draw: Draw) => drawQuestions(draw).map(({ id }) => id)
const countBySkill = (draw: Draw) =>
  skills.map(skill => drawQuestions(draw).filter(question => question.skill === skill).length)

describe('drawQuestions', () => {
  it('draws as many as asked for from the skills in scope, none twice, evenly', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 40 }), (seed, count) => {
        const drawn = drawQuestions({ ...usual, seed, count })
        expect(drawn).toHaveLength(Math.min(count, 30))
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length)
        const counts = countBySkill({ ...usual, seed, count })
        expect(counts.reduce((sum, each) => sum + each)).toBe(drawn.length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('fills up from the other skills where one is short', () => {
    const short = index.filter(({ id, skill }) => skill !== 'hl7-adt' || id === 'hl7-adt-0')
    expect(countBySkill({ ...usual, index: short, count: 9 })).toEqual([4, 1, 4])
  })

  it('depends on the seed alone, not on the order of index or skills', () => {
    expect(idsOf(usual)).toEqual(idsOf(usual))
    const random = seededRandom('mix')
    const mixed = { ...usual, index: shuffled(index, random), skills: skills.toReversed() }
    expect(idsOf(mixed)).toEqual(idsOf(usual))
    expect(idsOf({ ...usual, skills: [...skills, ...skills] })).toEqual(idsOf(usual))
    expect(idsOf({ ...usual, seed: 'other' })).not.toEqual(idsOf(usual))
  })

  it('counts a question once that the index has twice', () => {
    expect(idsOf({ ...usual, index: [...index, ...index], count: 40 })).toHaveLength(30)
  })

  it('lets every question be drawn first', () => {
    const first = new Set(
      Array.from({ length: 400 }, (_, seed) => idsOf({ ...usual, seed: `seed-${seed}`, count: 1 })[0]),
    )
    expect(first.size).toBe(30)
  })

  it('prefers what was never seen, then what was seen 90 days ago or longer', () => {
    const lastSeen = new Map(index.slice(0, 8).map(({ id }, age) => [id, now - restMs - age * day]))
    const scope = { ...usual, skills: ['dicom-web'], lastSeen }
    expect(idsOf({ ...scope, count: 2 }).toSorted()).toEqual(['dicom-web-8', 'dicom-web-9'])
    expect(idsOf({ ...scope, count: 4 })).toEqual(expect.arrayContaining(['dicom-web-7', 'dicom-web-6']))
  })

  it('does not repeat within 90 days while anything else in scope is left', () => {
    const lastSeen = new Map(questionsOf('dicom-web', 10).map(({ id }) => [id, now - restMs + 1]))
    expect(countBySkill({ ...usual, lastSeen, count: 20 })).toEqual([0, 10, 10])
    expect(countBySkill({ ...usual, lastSeen, count: 22 })).toEqual([2, 10, 10])
  })

  it('lets a question rest for 90 days, not longer', () => {
    const lastSeen = new Map(questionsOf('dicom-web', 10).map(({ id }) => [id, now - restMs]))
    expect(countBySkill({ ...usual, lastSeen, count: 15 })).toEqual([5, 5, 5])
  })

  it('repeats what was seen longest ago when nothing else is left', () => {
    const lastSeen = new Map(questionsOf('dicom-web', 10).map(({ id }, age) => [id, now - (age + 1) * day]))
    const drawn = idsOf({ ...usual, skills: ['dicom-web'], lastSeen, count: 3 })
    expect(drawn.toSorted()).toEqual(['dicom-web-7', 'dicom-web-8', 'dicom-web-9'])
  })

  it('puts at most two of one kind in a row', () => {
    const flat = index.map((question, position) => ({
      ...question,
      kind: position % 3 === 0 ? ('ordering' as const) : ('single-choice' as const),
    }))
    for (let seed = 0; seed < 50; seed++) {
      const kinds = drawQuestions({ ...usual, index: flat, seed: `seed-${seed}`, count: 30 }).map(
        ({ kind }) => kind,
      )
      expect(kinds.some((kind, at) => kind === kinds[at + 1] && kind === kinds[at + 2])).toBe(false)
    }
  })

  it('draws nothing from nothing', () => {
    expect(drawQuestions({ ...usual, index: [] })).toEqual([])
    expect(drawQuestions({ ...usual, skills: [] })).toEqual([])
    expect(drawQuestions({ ...usual, count: 0 })).toEqual([])
  })
})
