import { describe, expect, it } from 'vitest'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { levelHistory } from '#src/domain/measure/level-history.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { day, hexId, minute, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

const settings = measureSettings
const tree = { domains: [{ id: 'dicom', skills: ['dicom-web', 'dicom-encoding'] }] }

/** Three responses, a minute apart, to questions of their own. */
function attempt(name: string, days: number, score: number, skill = 'dicom-web'): LearnerEvent[] {
  return [0, 1, 2].map(seq =>
    responseEvent({
      attempt: name,
      seq,
      tUtc: newYear + days * day + seq * minute,
      questionId: `question-${name}-${seq}`,
      skill,
      score,
    }),
  )
}

const log = [
  ...attempt('b', 30, 1),
  ...attempt('a', 0, 0),
  ...attempt('c', 60, 1, 'dicom-encoding'),
  ...attempt('d', 90, 1),
]
const history = (events: LearnerEvent[], limit = 50) =>
  levelHistory(foldEvents(events), tree, { skill: 'dicom-web', limit }, settings)

describe('the history of a level', () => {
  it('has a point at the end of each attempt that touched the skill, oldest first', () => {
    expect(history(log).map(({ attemptId, tUtc }) => [attemptId, tUtc])).toEqual([
      [hexId('a'), newYear + 2 * minute],
      [hexId('b'), newYear + 30 * day + 2 * minute],
      [hexId('d'), newYear + 90 * day + 2 * minute],
    ])
  })

  it('has in each point the estimate as it was then', () => {
    const points = history(log)
    const [a, b, d] = ['a', 'b', 'd'].map(name => {
      const known = log.filter(({ attemptId }) => attemptId <= hexId(name))
      const last = Math.max(...known.map(({ tUtc }) => tUtc))
      return estimateSkills(foldEvents(known), tree, last, settings).skills.get('dicom-web')
    })
    expect(points.map(({ estimate }) => estimate)).toEqual([a, b, d])
    expect(points[1]?.estimate.level).toBeGreaterThan(points[0]?.estimate.level ?? NaN)
  })

  it('leaves out attempts that added nothing with weight', () => {
    const again = attempt('b', 1, 1).map((event, i) => ({ ...event, questionId: `question-a-${i}` }))
    expect(history([...attempt('a', 0, 0), ...again])).toHaveLength(1)
  })

  it('keeps the newest points when there are more than wanted', () => {
    expect(history(log, 2).map(({ attemptId }) => attemptId)).toEqual([hexId('b'), hexId('d')])
  })

  it('is empty without responses to the skill', () => {
    expect(levelHistory(emptyEvidence, tree, { skill: 'dicom-web', limit: 5 }, settings)).toEqual([])
    expect(history(attempt('a', 0, 1, 'dicom-encoding'))).toEqual([])
  })
})
