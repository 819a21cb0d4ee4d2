import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlueprintRow } from '#src/domain/assignment/assignment.ts'
import { drawBlueprint } from '#src/domain/assignment/draw-blueprint.ts'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { questionKinds, questionLevels } from '#src/domain/question/question-kinds.ts'
import { seededRandom } from '#src/domain/random/seeded-random.ts'
import { shuffled } from '#src/domain/random/shuffled.ts'

const skills = ['dicom-web', 'hl7-adt', 'soft-detail']
const [lowest, second] = questionLevels

/** Ten questions a skill, of all levels and kinds in turn. */
const index: IndexedQuestion[] = skills.flatMap(skill =>
  Array.from({ length: 10 }, (_, place) => ({
    id: `${skill}-${place}`,
    skill,
    level: questionLevels[place % questionLevels.length] ?? 60,
    kind: questionKinds[place % questionKinds.length] ?? 'single-choice',
    hash: `${skill}-hash`.slice(0, 12),
  })),
)
const row = (skill: string, count: number, levels: BlueprintRow['levels'] = []): BlueprintRow => ({
  skill,
  levels,
  count,
})
const idsOf = (rows: BlueprintRow[], seed = 'seed', from = index) =>
  drawBlueprint({ index: from, rows, seed }).questions.map(({ id }) => id)

const anyRows = fc.array(
  fc.record({
    skill: fc.constantFrom(...skills, 'not-in-the-index'),
    levels: fc.uniqueArray(fc.constantFrom(...questionLevels)),
    count: fc.integer({ min: 1, max: 12 }),
  }),
  { minLength: 1, maxLength: 6 },
)
const fitting = (question: IndexedQuestion, { skill, levels }: BlueprintRow) =>
  question.skill === skill && (levels.length === 0 || levels.includes(question.level))

describe('drawBlueprint', () => {
  it('draws what each row asks for, in its skill and levels', () => {
    const rows = [row('dicom-web', 3), row('hl7-adt', 2, [questionLevels[1]])]
    const { questions, short } = drawBlueprint({ index, rows, seed: 'seed' })
    expect(short).toEqual([])
    expect(questions.filter(({ skill }) => skill === 'dicom-web')).toHaveLength(3)
    expect(questions.filter(({ skill }) => skill === 'hl7-adt').map(({ level }) => level)).toEqual([
      second,
      second,
    ])
    expect(questions).toHaveLength(5)
  })

  it('says which rows the index cannot fill, and how far', () => {
    const rows = [row('dicom-web', 12), row('hl7-adt', 2), row('nowhere', 1), row('soft-detail', 5, [lowest])]
    const ofLowest = index.filter(({ skill, level }) => skill === 'soft-detail' && level === lowest).length
    expect(drawBlueprint({ index, rows, seed: 's' }).short).toEqual([
      { row: 0, found: 10 },
      { row: 2, found: 0 },
      { row: 3, found: ofLowest },
    ])
  })

  it('never draws twice, nothing a row did not ask for, and leaves no row short that could still be filled', () => {
    fc.assert(
      fc.property(anyRows, fc.string(), (rows, seed) => {
        const { questions, short } = drawBlueprint({ index, rows, seed })
        const drawn = new Set(questions.map(({ id }) => id))
        expect(drawn.size).toBe(questions.length)
        const wanted = rows.reduce((sum, { count }) => sum + count, 0)
        const missing = short.reduce((sum, each) => sum + (rows[each.row]?.count ?? 0) - each.found, 0)
        expect(questions.length).toBe(wanted - missing)
        for (const question of questions) expect(rows.some(each => fitting(question, each))).toBe(true)
        for (const each of short) {
          const lacking = rows[each.row]
          const left = index.filter(
            question => lacking !== undefined && fitting(question, lacking) && !drawn.has(question.id),
          )
          expect(left).toEqual([])
        }
      }),
    )
  })

  it('draws as many as any assignment of questions to rows could', () => {
    // Hall's condition over all subsets of rows gives the size of a maximum matching (König, deficiency version).
    fc.assert(
      fc.property(anyRows, rows => {
        const deficits = Array.from({ length: 2 ** rows.length }, (_, mask) => {
          const chosen = rows.filter((__, place) => (mask >> place) % 2 === 1)
          const reachable = index.filter(question => chosen.some(each => fitting(question, each))).length
          return chosen.reduce((sum, { count }) => sum + count, 0) - reachable
        })
        const wanted = rows.reduce((sum, { count }) => sum + count, 0)
        expect(drawBlueprint({ index, rows, seed: 's' }).questions).toHaveLength(
          wanted - Math.max(...deficits),
        )
      }),
    )
  })

  it('does not starve a narrow row behind a wide one', () => {
    const ofLowest = index.filter(({ skill, level }) => skill === 'dicom-web' && level === lowest).length
    const rows = [row('dicom-web', 10 - ofLowest), row('dicom-web', ofLowest, [lowest])]
    for (const seed of ['a', 'b', 'c', 'd']) expect(drawBlueprint({ index, rows, seed }).short).toEqual([])
  })

  it('depends on seed and questions alone, not on the order of the index or what it has twice', () => {
    const rows = [row('dicom-web', 4), row('hl7-adt', 4, [lowest, second])]
    expect(idsOf(rows)).toEqual(idsOf(rows))
    fc.assert(
      fc.property(fc.string(), seed => {
        const mixed = shuffled([...index, ...index], seededRandom(seed))
        expect(idsOf(rows, 'seed', mixed)).toEqual(idsOf(rows))
      }),
    )
    const draws = new Set(['a', 'b', 'c', 'd', 'e'].map(seed => idsOf(rows, seed).join()))
    expect(draws.size).toBeGreaterThan(1)
  })

  it('gives every question of a skill its turn over many seeds', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 400; seed += 1) {
      for (const id of idsOf([row('dicom-web', 5)], `s${seed}`)) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    // Expected 200 each, SD 10: six of them either way.
    expect(counts.size).toBe(10)
    for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it('of one id under two hashes draws one, the same whichever comes first', () => {
    const [one] = index
    if (one === undefined) throw new Error('the index is not empty')
    const other = { ...one, hash: 'zzzzzzzzzzzz' }
    const rows = [row(one.skill, 2)]
    const both = drawBlueprint({ index: [other, one], rows, seed: 's' })
    expect(both).toEqual(drawBlueprint({ index: [one, other], rows, seed: 's' }))
    expect(both.questions).toEqual([one])
  })

  it('spreads the kinds', () => {
    const rows = [row('dicom-web', 10), row('hl7-adt', 10), row('soft-detail', 10)]
    const kinds = drawBlueprint({ index, rows, seed: 's' }).questions.map(({ kind }) => kind)
    const runs = kinds.filter((kind, place) => kind === kinds[place + 1] && kind === kinds[place + 2])
    expect(runs).toEqual([])
  })

  it('draws 200 of 5,000 in a moment', () => {
    const large = Array.from({ length: 5_000 }, (_, place): IndexedQuestion => ({
      id: `q-${place}`,
      skill: `s-${place % 50}`,
      level: questionLevels[place % questionLevels.length] ?? 60,
      kind: 'single-choice',
      hash: 'AAAAAAAAAAAA',
    }))
    const rows = Array.from({ length: 20 }, (_, place) => row(`s-${place}`, 10))
    const start = performance.now()
    expect(drawBlueprint({ index: large, rows, seed: 's' }).questions).toHaveLength(200)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
