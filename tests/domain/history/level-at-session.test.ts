import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  estimatesAtEnd,
  levelPoint,
  levelsOfSkill,
  sessionsTouching,
} from '#src/domain/history/level-at-session.ts'
import { studySessions } from '#src/domain/history/study-sessions.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { domainEstimate } from '#src/domain/measure/domain-estimate.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { anyEvents, someSkills } from '#tests/domain/learning/any-events.ts'
import { day, minute, newYear } from '#tests/domain/learning/learner-events.ts'
import { given, standing } from '#tests/domain/history/history-log.ts'

const settings = measureSettings
const tree = {
  domains: [
    { id: 'dicom', skills: ['dicom-web', 'dicom-encoding'] },
    { id: 'hl7', skills: ['hl7-adt'] },
  ],
}
const both = ['dicom-web', 'dicom-encoding']

const log = [
  given('a', newYear, { score: 0 }),
  given('a', newYear + minute, { score: 0, seq: 1 }),
  given('b', newYear + 10 * day, { skill: 'hl7-adt' }),
  given('c', newYear + 20 * day, { skill: 'dicom-encoding' }),
  // Nothing with weight: the first question again, too early, and one too fast.
  given('d', newYear + 21 * day, { questionId: `question-c-${newYear + 20 * day}`, skill: 'dicom-encoding' }),
  given('e', newYear + 22 * day, { elapsedMs: 100 }),
  given('f', newYear + 30 * day),
]

function points(events: readonly LearnerEvent[], skills: readonly string[]) {
  const responses = standing(events)
  return sessionsTouching(skills, responses, studySessions(responses, settings)).map(({ endUtc }) =>
    levelPoint(estimatesAtEnd(responses, tree, endUtc, settings), skills, settings),
  )
}

describe('the level of a scope over time', () => {
  it('has a point at the end of each session with weight for it', () => {
    const days = (skills: readonly string[]) =>
      points(log, skills).map(point => [((point?.endUtc ?? NaN) - newYear) / day, point?.counted])
    const first = minute / day
    expect(days(['dicom-web'])).toEqual([
      [first, 2],
      [30, 3],
    ])
    expect(days(both)).toEqual([
      [first, 2],
      [20, 3],
      [30, 4],
    ])
    expect(days(['gone'])).toEqual([])
  })

  it('is what the report would have said at that time', () => {
    for (const point of points(log, both)) {
      const end = point?.endUtc ?? NaN
      const known = foldEvents(log.filter(({ tUtc }) => tUtc <= end))
      const { skills } = estimateSkills(known, tree, end, settings)
      const expected = domainEstimate(
        both.flatMap(skill => skills.get(skill) ?? []),
        settings,
      )
      expect(point).toMatchObject({ ...expected })
    }
  })

  it('of one skill is the estimate of the skill', () => {
    const [, last] = points(log, ['dicom-web'])
    const { skills } = estimateSkills(foldEvents(log), tree, newYear + 30 * day, settings)
    const { level, levelLow, levelHigh, eap, sd } = skills.get('dicom-web') ?? {}
    expect(last).toMatchObject({ level, levelLow, levelHigh, eap, sd })
  })

  it('of a skill can be had at once, the newest points of those wanted', () => {
    const levels = (limit: number, skill = 'dicom-web') =>
      levelsOfSkill(foldEvents(log), tree, { skill, limit }, settings)
    expect(levels(50)).toEqual(points(log, ['dicom-web']))
    expect(levels(1)).toEqual(points(log, ['dicom-web']).slice(1))
    expect(levels(50, 'gone')).toEqual([])
  })

  it('ends where the report read at that time stands, for any log', () => {
    const whole = { domains: [{ id: 'all', skills: someSkills }] }
    fc.assert(
      fc.property(anyEvents, fc.constantFrom(...someSkills), (events, skill) => {
        const responses = standing(events)
        const last = sessionsTouching([skill], responses, studySessions(responses, settings)).at(-1)
        if (!last) {
          expect(
            responses.some(({ response, baseWeight }) => response.skill === skill && baseWeight > 0),
          ).toBe(false)
          return
        }
        const before = foldEvents(events)
        const now = estimateSkills(before, whole, last.endUtc, settings).skills.get(skill)
        const point = levelPoint(estimatesAtEnd(responses, whole, last.endUtc, settings), [skill], settings)
        // Every response with weight to the skill lies before the end of the last session that touched it.
        expect(point?.counted).toBe(now?.counted)
      }),
    )
  })
})
