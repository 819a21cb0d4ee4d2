import { describe, expect, it } from 'vitest'
import type { Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { thetaOfLevel } from '#src/domain/measure/level-scale.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { difficultyOfLevel, expectedScore } from '#src/domain/measure/response-curve.ts'
import { estimateSkills, type SkillEstimate } from '#src/domain/measure/skill-estimate.ts'
import { type Random, seededRandom } from '#src/domain/random/seeded-random.ts'
import { day, minute, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

// What counts as evidence (measurement.md section 0), simulated: practice on new questions moves a level, drilling
// the same questions does not.

const skill = 'dicom-web'
const tree = { domains: [{ id: 'dicom', skills: [skill, 'dicom-encoding'] }] }
const settings = measureSettings
const levels = [40, 60, 75] as const
const chance = 0.25

/** A sitting: questions numbered from `first`, answered by somebody of this level. */
function sitting(name: string, days: number, first: number, level: number, random: Random): LearnerEvent[] {
  return Array.from({ length: 3 }, (_, seq) => {
    const questionLevel = levels[(first + seq) % levels.length] ?? 60
    const difficulty = difficultyOfLevel(questionLevel, settings)
    const expected = expectedScore(thetaOfLevel(level, settings), { difficulty, error: 0, chance }, settings)
    return responseEvent({
      attempt: name,
      seq,
      tUtc: newYear + days * day + seq * minute,
      questionId: `question-${first + seq}`,
      level: questionLevel,
      chance,
      score: random() < expected ? 1 : 0,
    })
  })
}

/** The same questions on one day, all right but for those in `wrong`. */
function drill(name: string, days: number, wrong: readonly number[] = [], length = 10): LearnerEvent[] {
  return Array.from({ length }, (_, seq) =>
    responseEvent({
      attempt: name,
      seq,
      tUtc: newYear + days * day + seq * minute,
      questionId: `question-${seq}`,
      score: wrong.includes(seq) ? 0 : 1,
      confidence: 'sure',
    }),
  )
}

function estimateAt(evidence: Evidence, days: number): SkillEstimate {
  const estimate = estimateSkills(evidence, tree, newYear + days * day, settings).skills.get(skill)
  if (!estimate) throw new Error(`${skill} has no estimate`)
  return estimate
}

const hex = (number: number) => number.toString(16)

describe('practice on unseen questions', () => {
  it('moves the level of who has learned, and not of who has not', () => {
    const rises = [40, 75].map(levelAfter => {
      const people = Array.from({ length: 60 }, (_, person) => {
        const random = seededRandom(`learner ${person}`)
        const early = [0, 1, 2, 3].flatMap(at => sitting(`a${hex(at)}`, 0, at * 3, 40, random))
        const before = estimateAt(foldEvents(early), 1).level
        const practice = Array.from({ length: 10 }, (_, at) =>
          sitting(`b${hex(at)}`, at + 2, 12 + at * 3, levelAfter, random),
        )
        return estimateAt(foldEvents([...early, ...practice.flat()]), 13).level - before
      })
      return people.reduce((sum, rise) => sum + rise, 0) / people.length
    })
    expect(Math.abs(rises[0] ?? NaN)).toBeLessThan(4)
    expect(rises[1]).toBeGreaterThan(20)
  })
})

describe('drilling the same questions', () => {
  const first = drill('a0', 0, [0, 1, 2, 3, 4, 5])

  it('every day for thirty days moves nothing beyond the first responses', () => {
    const daily = Array.from({ length: 30 }, (_, at) => drill(`b${hex(at)}`, at + 1)).flat()
    const drilled = estimateAt(foldEvents([...first, ...daily]), 31)
    const { earlyRepeats, ...rest } = drilled
    const { earlyRepeats: none, ...untouched } = estimateAt(foldEvents(first), 31)
    expect(rest).toEqual(untouched)
    expect([none, earlyRepeats]).toEqual([0, 300])
  })

  it('again after fourteen days counts half, and a day sooner not at all', () => {
    const at = (days: number) => estimateAt(foldEvents([...first, ...drill('b0', days)]), 20)
    const untouched = estimateAt(foldEvents(first), 20)
    expect(at(13).level).toBe(untouched.level)
    expect(at(15).level).toBeGreaterThan(untouched.level)
    expect(at(15).counted).toBe(20)
  })

  // Repeats count half and halve what is older, but sessions of fewer than three weighted responses count together.
  it.each([
    [10, 10],
    [5, 10],
    [3, 6],
  ])('every fifteen days for a year, %i questions never count for more than %i responses', (length, most) => {
    const log = drill('a0', 0, [], length)
    const effective: number[] = []
    for (let days = 15; days <= 365; days += 15) {
      log.push(...drill(`c${hex(days)}`, days, [], length))
      effective.push(estimateAt(foldEvents(log), days).effectiveResponses)
    }
    expect(effective).toHaveLength(24)
    expect(Math.max(...effective)).toBeLessThanOrEqual(most)
  })
})
