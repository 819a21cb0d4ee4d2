import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { drawDrill, pileSizes } from '#src/domain/memory/drill-mix.ts'
import { readDrillMix, usualMix, writeDrillMix } from '#src/domain/memory/drill-numbers.ts'
import { memorySettings } from '#src/domain/memory/memory-settings.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { newYear, otherEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

const skills = ['dicom-web', 'dicom-encoding', 'hl7-adt', 'ops-storage', 'sec-privacy']
const kinds = ['single-choice', 'numeric', 'ordering'] as const

/** Twelve questions of each skill. */
const index: IndexedQuestion[] = skills.flatMap(skill =>
  Array.from({ length: 12 }, (_, at) => ({
    id: `${skill}-${at}`,
    skill,
    level: 60 as const,
    kind: kinds[at % 3] ?? 'single-choice',
    hash: 'abcdefghijkl',
  })),
)

const settings = memorySettings
const draw = (evidence: Evidence, seed = 'one', mix = usualMix, from = index) =>
  drawDrill({ index: from, evidence, mix, seed, settings })

/** Responses to questions `from` to `to` of every skill. */
const respond = (from: number, to: number, given: Parameters<typeof responseEvent>[0]) =>
  index
    .filter((_, at) => at % 12 >= from && at % 12 < to)
    .map(({ id, skill }, seq) => responseEvent({ questionId: id, skill, seq, ...given }))

const mixed = foldEvents([
  ...respond(0, 4, { score: 0 }),
  ...respond(4, 7, { score: 1, confidence: 'sure' }),
  ...respond(7, 9, { score: 1, confidence: 'fairly-sure' }),
])

function perSkill(questions: readonly IndexedQuestion[]): number[] {
  return skills.map(skill => questions.filter(question => question.skill === skill).length)
}

describe('which pile a question is in', () => {
  it('follows from its last response that was no non-attempt', () => {
    const evidence = foldEvents([
      responseEvent({ questionId: 'dicom-web-0', score: 0 }),
      responseEvent({ questionId: 'dicom-web-0', attempt: 'b', tUtc: newYear + 1, confidence: 'sure' }),
      responseEvent({ questionId: 'dicom-web-0', attempt: 'c', tUtc: newYear + 2, score: 0, elapsedMs: 50 }),
      responseEvent({ questionId: 'dicom-web-1' }),
      responseEvent({ questionId: 'dicom-web-2', confidence: 'unsure' }),
      responseEvent({ questionId: 'dicom-web-3', score: 0.5, confidence: 'sure' }),
      responseEvent({ questionId: 'dicom-web-4', confidence: 'fairly-sure' }),
      otherEvent('flag', { questionId: 'dicom-web-5' }),
    ])
    expect(pileSizes(index, evidence, settings)).toEqual({ missed: 2, unseen: 54, mastered: 2, other: 2 })
  })
})

describe('a drill', () => {
  it('has nine missed, four unseen and two mastered questions in fifteen', () => {
    const { questions, taken } = draw(mixed)
    expect(questions).toHaveLength(15)
    expect(taken).toEqual({ missed: 9, unseen: 4, mastered: 2, other: 0 })
    expect(pileSizes(questions, mixed, settings)).toEqual(taken)
  })

  it('asks at least three of a skill, where it can', () => {
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const counts = perSkill(draw(mixed, seed).questions).filter(count => count > 0)
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
    }
    const unseen = draw(emptyEvidence, 'one', { missed: 0, unseen: 4, mastered: 0 })
    expect(perSkill(unseen.questions).filter(count => count > 0)).toEqual([4])
  })

  it('fills up from the other piles where one is short', () => {
    expect(draw(emptyEvidence).taken).toEqual({ missed: 0, unseen: 15, mastered: 0, other: 0 })
    const few = foldEvents(respond(0, 1, { score: 0 }))
    expect(draw(few).taken).toEqual({ missed: 5, unseen: 10, mastered: 0, other: 0 })
    const all = foldEvents(respond(0, 12, { confidence: 'fairly-sure' }))
    expect(draw(all).taken).toEqual({ missed: 0, unseen: 0, mastered: 0, other: 15 })
  })

  it('brings what was seen longest ago first', () => {
    const log = [
      ...respond(0, 6, { score: 0, tUtc: newYear + 1000 }),
      ...respond(6, 12, { attempt: 'b', score: 0, tUtc: newYear }),
    ]
    const { questions } = draw(foldEvents(log), 'one', { missed: 15, unseen: 0, mastered: 0 })
    expect(questions.every(({ id }) => Number(id.split('-').at(-1)) >= 6)).toBe(true)
  })

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: string, from = index) =>
      draw(mixed, seed, usualMix, from).questions.map(({ id }) => id)
    expect(ids('one', index.toReversed())).toEqual(ids('one'))
    expect(ids('two')).not.toEqual(ids('one'))
  })

  it('asks no question twice, never more than wanted, and all there is when that is less', () => {
    const anyMix = fc.record({ missed: fc.nat(30), unseen: fc.nat(30), mastered: fc.nat(30) })
    fc.assert(
      fc.property(anyEvents, anyMix, fc.subarray(index), (events, mix, from) => {
        const { questions, taken } = drawDrill({
          index: from,
          evidence: foldEvents(events),
          mix,
          seed: 'any',
          settings,
        })
        const wanted = mix.missed + mix.unseen + mix.mastered
        expect(questions).toHaveLength(Math.min(wanted, from.length))
        expect(new Set(questions).size).toBe(questions.length)
        expect(taken.missed + taken.unseen + taken.mastered + taken.other).toBe(questions.length)
      }),
    )
  })
})

describe('the mix as a preference', () => {
  it('comes back from its text', () => {
    const mix = { missed: 0, unseen: 30, mastered: 7 }
    expect(readDrillMix(writeDrillMix(mix))).toEqual(mix)
  })

  it.each(['', '9-4', '0-0-0', '31-0-0', '9-4-2-1', 'a-b-c'])('falls back on the usual one for %j', text => {
    expect(readDrillMix(text)).toEqual(usualMix)
  })
})
