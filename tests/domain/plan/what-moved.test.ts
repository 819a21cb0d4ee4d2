import { expect, it } from 'vitest'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { dayResponses } from '#src/domain/plan/day-responses.ts'
import { whatMoved } from '#src/domain/plan/what-moved.ts'
import { day, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

it('compares the skills asked about today with how they stood, new verdicts first', () => {
  const given = (skill: string, count: number, score: number) =>
    Array.from({ length: count }, (_, i) =>
      responseEvent({ attempt: 'a', questionId: `${skill}-${i}`, skill, score, level: 60, seq: i }),
    )
  const evidence = foldEvents([...given('dicom-web', 8, 0), ...given('ops-storage', 1, 1)])
  const gaps = (known: typeof evidence) =>
    findGaps(known, testRole, testCatalog, newYear + 1, 0.8, measureSettings).rows
  const today = { startUtc: newYear, endUtc: newYear + day }
  const moved = whatMoved(gaps(emptyEvidence), gaps(evidence), dayResponses(evidence, today))
  expect(moved.map(({ skill, responses }) => [skill, responses])).toEqual([
    ['dicom-web', 8],
    ['ops-storage', 1],
  ])
  expect(moved[0]).toMatchObject({ isNewVerdict: true, after: { verdict: 'below' }, counted: 8 })
  const [first] = moved
  expect(first?.after.level).toBeLessThan((first?.before.level ?? 0) - 5)
  expect(whatMoved(gaps(emptyEvidence), gaps(emptyEvidence), [])).toEqual([])
})

it('tells the responses that count from the repeats that do not', () => {
  const yesterday = responseEvent({
    attempt: 'a',
    questionId: 'web-0',
    skill: 'dicom-web',
    score: 0,
    level: 60,
  })
  const again = responseEvent({
    attempt: 'b',
    questionId: 'web-0',
    skill: 'dicom-web',
    score: 1,
    level: 60,
    tUtc: newYear + day + 60_000,
  })
  const gaps = (known: typeof emptyEvidence) =>
    findGaps(known, testRole, testCatalog, newYear + 2 * day, 0.8, measureSettings).rows
  const all = foldEvents([yesterday, again])
  const today = { startUtc: newYear + day, endUtc: newYear + 2 * day }
  const moved = whatMoved(gaps(foldEvents([yesterday])), gaps(all), dayResponses(all, today))
  expect(moved).toMatchObject([{ skill: 'dicom-web', responses: 1, counted: 0 }])
})
