import fc from 'fast-check'
import { addDays } from '#src/domain/calendar/calendar-day.ts'
import type { DueReview, PlanRequest, PlanRow } from '#src/domain/plan/study-plan.ts'

/** A Monday. */
export const monday = '2026-03-02'

/** A skill as the plan sees it: nobody asked about it, 10 level points short. */
export function planRow(skill: string, changes: Partial<PlanRow> = {}): PlanRow {
  return {
    skill,
    name: `Skill ${skill}`,
    domain: 'dicom',
    importance: 10,
    expectedShortfall: 10,
    verdict: {
      kind: 'too-early',
      probability: 0.4,
      reason: { kind: 'too-few', responses: 0, needed: 3 },
    },
    askable: 16,
    ...changes,
  }
}

/** Somebody who took the check yesterday and has 25 minutes a day for 12 days. */
export function planRequest(changes: Partial<PlanRequest> = {}): PlanRequest {
  const rows =
    changes.rows ??
    ['a', 'b', 'c', 'd', 'e', 'f'].map((skill, i) => planRow(skill, { expectedShortfall: 12 - i }))
  return {
    today: monday,
    targetDate: addDays(monday, 12),
    minutesADay: 25,
    daysOff: [],
    rows,
    questionSeconds: new Map(rows.map(({ skill }) => [skill, 110])),
    reviews: [],
    practice: [],
    lastCheckDay: addDays(monday, -1),
    countedResponses: 40,
    seed: 'seed',
    ...changes,
  }
}

/** So many reviews due on a day. */
export function reviewsOn(dueOnDay: string, count: number, seconds = 60): DueReview[] {
  return Array.from({ length: count }, (_, i) => ({
    questionId: `${dueOnDay}-${i}`,
    skill: 'a',
    seconds,
    dueOnDay,
  }))
}

const verdicts = fc.constantFrom<PlanRow['verdict']>(
  { kind: 'meets', probability: 0.9 },
  { kind: 'below', probability: 0.1 },
  { kind: 'too-early', probability: 0.5, reason: { kind: 'undecided', leaning: 'open' } },
)

const anyRow = fc.record({
  importance: fc.oneof(fc.constant(0), fc.double({ min: 0.1, max: 20, noNaN: true })),
  expectedShortfall: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 40, noNaN: true })),
  domain: fc.constantFrom('dicom', 'soft-skills'),
  askable: fc.integer({ min: 0, max: 20 }),
  verdict: verdicts,
})

/** Requests of every size and state. */
export const anyRequest: fc.Arbitrary<PlanRequest> = fc
  .record({
    start: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 1, max: 120 }),
    minutesADay: fc.integer({ min: 5, max: 240 }),
    daysOff: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
    skills: fc.array(anyRow, { minLength: 1, maxLength: 30 }),
    seconds: fc.array(fc.integer({ min: 60, max: 540 }), { minLength: 30, maxLength: 30 }),
    reviews: fc.array(
      fc.record({ after: fc.integer({ min: -20, max: 60 }), seconds: fc.integer({ min: 10, max: 900 }) }),
      { maxLength: 60 },
    ),
    lastCheck: fc.option(fc.integer({ min: 0, max: 60 })),
    countedResponses: fc.integer({ min: 0, max: 40 }),
    seed: fc.string({ maxLength: 5 }),
  })
  .map(({ start, length, skills, seconds, reviews, lastCheck, ...given }) => {
    const today = addDays(monday, start)
    return {
      ...given,
      today,
      targetDate: addDays(today, length),
      rows: skills.map((row, i) => planRow(`s${i}`, row)),
      questionSeconds: new Map(seconds.map((mean, i) => [`s${i}`, mean])),
      reviews: reviews.map((review, i) => ({
        questionId: `q${i}`,
        skill: 's0',
        seconds: review.seconds,
        dueOnDay: addDays(today, review.after),
      })),
      practice: [],
      lastCheckDay: lastCheck === null ? null : addDays(today, -lastCheck),
    }
  })
