import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from '#src/domain/calendar/calendar-day.ts'
import { makePlan } from '#src/domain/plan/make-plan.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanDay, PlanRequest, PlanTask } from '#src/domain/plan/study-plan.ts'
import { drillMinutes, minutesTogether } from '#src/domain/plan/task-minutes.ts'
import { anyRequest, monday, planRequest, planRow, reviewsOn } from '#tests/domain/plan/plan-request.ts'

function planned(request: PlanRequest) {
  const plan = makePlan(request, planSettings)
  if (plan.kind !== 'planned') throw new Error(`no plan: ${plan.kind}`)
  return plan
}

function kinds({ tasks }: Pick<PlanDay, 'tasks'>): PlanTask['kind'][] {
  return tasks.map(({ kind }) => kind)
}

function drilled(days: readonly PlanDay[]): string[] {
  return days.flatMap(({ tasks }) => tasks.flatMap(task => (task.kind === 'drill' ? [task.skill] : [])))
}

function dayOf(days: readonly PlanDay[], kind: PlanTask['kind']): string[] {
  return days.filter(day => kinds(day).includes(kind)).map(({ day }) => day)
}

describe('every plan', () => {
  it('never takes more minutes than a day has, and nothing on days off', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        for (const { day, tasks, minutes, kind } of planned(request).days) {
          const isOff = request.daysOff.includes(weekdayOf(day))
          expect(kind === 'off').toBe(isOff)
          expect(minutes).toBeLessThanOrEqual(isOff ? 0 : request.minutesADay)
          expect(minutesTogether(tasks)).toBeLessThanOrEqual(minutes)
          for (const task of tasks) expect(task.minutes).toBeGreaterThanOrEqual(1)
        }
      }),
    )
  })

  it('takes at most half of the minutes on the last two days', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        for (const { tasks } of planned(request).days.filter(({ daysLeft }) => daysLeft <= 2))
          expect(minutesTogether(tasks)).toBeLessThanOrEqual(request.minutesADay / 2)
      }),
    )
  })

  it('has the reviews of a day first, none before it is due, none twice', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const due = new Map(request.reviews.map(({ questionId, dueOnDay }) => [questionId, dueOnDay]))
        const asked: string[] = []
        for (const { day, tasks } of planned(request).days) {
          for (const [i, task] of tasks.entries()) {
            if (task.kind !== 'review') continue
            expect(i).toBe(0)
            for (const id of task.questionIds) expect((due.get(id) ?? '9') <= day).toBe(true)
            asked.push(...task.questionIds)
          }
        }
        expect(new Set(asked).size).toBe(asked.length)
      }),
    )
  })

  it('drills every skill of importance when the minutes allow it', () => {
    const roomy = anyRequest.map(request => ({ ...request, reviews: [] }))
    let allowed = 0
    fc.assert(
      fc.property(roomy, request => {
        const wanted = request.rows.filter(
          ({ importance, expectedShortfall }) => importance > 0 && expectedShortfall > 0,
        )
        const { days, leftOut } = planned(request)
        if (wanted.length === 0) return
        const skills = wanted.map(({ skill }) => skill)
        const slowest = drillMinutes(planSettings.drill.least, skills, request, planSettings)
        const slots = days.map(({ minutes, tasks }) => {
          const other = tasks.filter(({ kind }) => kind !== 'drill')
          return Math.floor((minutes - minutesTogether(other)) / slowest)
        })
        if (slots.reduce((sum, count) => sum + count, 0) < wanted.length) return
        allowed += 1
        expect(new Set(drilled(days))).toEqual(new Set(skills))
        expect(leftOut).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(allowed).toBeGreaterThan(50)
  })

  it('drills no skill without importance or shortfall, none twice a day, at least three questions where they fit', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const rows = new Map(request.rows.map(row => [row.skill, row]))
        for (const day of planned(request).days) {
          const own = drilled([day])
          expect(new Set(own).size).toBe(own.length)
          for (const skill of own) {
            expect(rows.get(skill)?.importance).toBeGreaterThan(0)
            expect(rows.get(skill)?.expectedShortfall).toBeGreaterThan(0)
          }
          const drills = day.tasks.filter(task => task.kind === 'drill')
          if (drills.length > 1)
            for (const { questions } of drills) expect(questions).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })

  it('is the same for the same request', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        expect(makePlan(structuredClone(request), planSettings)).toEqual(makePlan(request, planSettings))
      }),
      { numRuns: 30 },
    )
  })

  it('says a reason with a number for every task', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        for (const { tasks } of planned(request).days) for (const { why } of tasks) expect(why).toMatch(/\d/)
      }),
      { numRuns: 30 },
    )
  })
})

describe('which date', () => {
  it('in the past or today makes no plan and says which', () => {
    for (const [targetDate, kind] of [
      [addDays(monday, -1), 'date-passed'],
      [monday, 'date-today'],
    ] as const)
      expect(makePlan(planRequest({ targetDate }), planSettings)).toEqual({ kind })
  })

  it('tomorrow leaves a light day', () => {
    const { days } = planned(planRequest({ targetDate: addDays(monday, 1) }))
    expect(days).toHaveLength(1)
    expect(days[0]).toMatchObject({ kind: 'light', daysLeft: 1, minutes: 12 })
    expect(kinds(days[0] ?? { tasks: [] })).toEqual(['drill'])
  })

  it('in 3 days rehearses the exam today', () => {
    const { days, laterDays } = planned(planRequest({ targetDate: addDays(monday, 3) }))
    expect(days.map(({ kind }) => kind)).toEqual(['study', 'light', 'light'])
    expect(dayOf(days, 'exam-rehearsal')).toEqual([monday])
    expect(laterDays).toBe(0)
  })

  it('in 200 days plans eight weeks and says how much comes later', () => {
    const { days, laterDays } = planned(planRequest({ targetDate: addDays(monday, 200) }))
    expect(days).toHaveLength(56)
    expect(laterDays).toBe(144)
  })
})

describe('no plan', () => {
  it('comes of zero minutes or of a role without skills', () => {
    expect(makePlan(planRequest({ minutesADay: 0 }), planSettings)).toEqual({ kind: 'no-minutes' })
    expect(makePlan(planRequest({ rows: [] }), planSettings)).toEqual({ kind: 'no-skills' })
  })
})

describe('rehearsals', () => {
  it('of the exam come three days before, or on the last study day before that', () => {
    const targetDate = addDays(monday, 12)
    expect(dayOf(planned(planRequest({ targetDate })).days, 'exam-rehearsal')).toEqual([addDays(monday, 9)])
    const daysOff = [weekdayOf(addDays(monday, 9)), weekdayOf(addDays(monday, 8))]
    const { days } = planned(planRequest({ targetDate, daysOff }))
    expect(dayOf(days, 'exam-rehearsal')).toEqual([addDays(monday, 7)])
  })

  it('of the exam leave reviews a fifth of the day', () => {
    const { days } = planned(planRequest({ targetDate: addDays(monday, 3), reviews: reviewsOn(monday, 40) }))
    expect(kinds(days[0] ?? { tasks: [] }).slice(0, 2)).toEqual(['review', 'exam-rehearsal'])
    expect(days[0]?.tasks[0]?.minutes).toBe(4)
  })

  it('of the interview come only where a soft skill does not meet the role', () => {
    const soft = (kind: 'meets' | 'below') =>
      planRow('talk', { domain: 'soft-skills', verdict: { kind, probability: kind === 'below' ? 0.1 : 0.9 } })
    const withSoft = (kind: 'meets' | 'below') =>
      planned(planRequest({ minutesADay: 60, rows: [...planRequest().rows, soft(kind)] })).days
    expect(dayOf(withSoft('meets'), 'interview-rehearsal')).toEqual([])
    expect(dayOf(withSoft('below'), 'interview-rehearsal')).toEqual([addDays(monday, 10)])
    const task = withSoft('below')
      .flatMap(({ tasks }) => tasks)
      .find(({ kind }) => kind === 'interview-rehearsal')
    expect(task).toMatchObject({ skills: ['talk'], questions: 6 })
  })

  it('of the interview come a day later when the check falls on theirs, and stay there', () => {
    const talk = planRow('talk', { domain: 'soft-skills', verdict: { kind: 'below', probability: 0.1 } })
    const request = { targetDate: addDays(monday, 2), rows: [...planRequest().rows, talk] }
    const { days } = planned(planRequest({ ...request, lastCheckDay: null, countedResponses: 0 }))
    expect(dayOf(days, 'check')).toEqual([monday])
    expect(dayOf(days, 'interview-rehearsal')).toEqual([addDays(monday, 1)])
    const onTheDay = planned(planRequest({ ...request, today: addDays(monday, 1), lastCheckDay: monday }))
    expect(dayOf(onTheDay.days, 'interview-rehearsal')).toEqual([addDays(monday, 1)])
    const held = planned(
      planRequest({ ...request, today: addDays(monday, 1), lastCheckDay: addDays(monday, -9) }),
    )
    expect(dayOf(held.days, 'interview-rehearsal')).toEqual([])
  })

  it('have their place in every plan that is long enough', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const { days } = planned({ ...request, daysOff: [], reviews: [] })
        const exam = days.filter(({ daysLeft }) => daysLeft === 3)
        const fits = request.minutesADay >= 10
        expect(dayOf(days, 'exam-rehearsal')).toEqual(fits ? exam.map(({ day }) => day) : expect.anything())
        const soft = request.rows.some(
          ({ domain, importance, verdict }) =>
            domain === 'soft-skills' && importance > 0 && verdict.kind !== 'meets',
        )
        const twoBefore = addDays(request.targetDate, -2)
        const isPutOff = [request.lastCheckDay, ...dayOf(days, 'check')].includes(twoBefore)
        const interview = days.filter(({ daysLeft }) => soft && daysLeft === (isPutOff ? 1 : 2))
        expect(dayOf(days, 'interview-rehearsal')).toEqual(interview.map(({ day }) => day))
      }),
    )
  })
})

describe('the readiness check', () => {
  it('comes first for who has no responses, and again halfway', () => {
    const { days } = planned(planRequest({ lastCheckDay: null, countedResponses: 0 }))
    expect(dayOf(days, 'check')).toEqual([monday, addDays(monday, 6)])
  })

  it('keeps its day while the days go by, until it is taken', () => {
    const targetDate = addDays(monday, 12)
    const seen = [1, 2, 3, 4, 5, 6, 7].map(i => {
      const request = planRequest({ today: addDays(monday, i), targetDate, lastCheckDay: monday })
      return dayOf(planned(request).days, 'check')
    })
    const halfway = addDays(monday, 6)
    expect(seen).toEqual([...Array.from({ length: 6 }, () => [halfway]), [addDays(monday, 7)]])
    const taken = planRequest({ today: addDays(monday, 7), targetDate, lastCheckDay: halfway })
    expect(dayOf(planned(taken).days, 'check')).toEqual([])
  })

  it('is not asked for at the start where practice found another', () => {
    const { days } = planned(planRequest({ lastCheckDay: null, countedResponses: 30 }))
    expect(dayOf(days, 'check')).toEqual([addDays(monday, 5)])
  })

  it('comes again after five days at the earliest', () => {
    const checks = (length: number) =>
      dayOf(planned(planRequest({ targetDate: addDays(monday, length) })).days, 'check')
    expect([checks(7), checks(9)]).toEqual([[], [addDays(monday, 4)]])
  })

  it('is left out where the days off push it too close to the date', () => {
    const late = { lastCheckDay: null, countedResponses: 30, targetDate: addDays(monday, 4) }
    expect(dayOf(planned(planRequest(late)).days, 'check')).toEqual([monday])
    const daysOff = [weekdayOf(monday)]
    expect(dayOf(planned(planRequest({ ...late, daysOff })).days, 'check')).toEqual([])
  })
})

describe('drills', () => {
  it('are of skills that have questions', () => {
    const request = planRequest()
    const questionSeconds = new Map([...request.questionSeconds].slice(1))
    const { days, leftOut } = planned({ ...request, questionSeconds })
    expect(drilled(days)).not.toContain('a')
    expect(leftOut).toEqual([])
  })

  it('begin with what gains most: shortfall x importance', () => {
    const rows = [
      planRow('small', { expectedShortfall: 20, importance: 1 }),
      planRow('big', { expectedShortfall: 20, importance: 9 }),
      planRow('deep', { expectedShortfall: 40, importance: 6 }),
    ]
    expect(drilled(planned(planRequest({ rows })).days.slice(0, 1))).toEqual(['deep', 'big'])
  })

  it('leave a skill alone the day after, unless it is far ahead', () => {
    const { days } = planned(planRequest())
    for (const [i, day] of days.entries()) {
      const before = new Set(drilled(days.slice(Math.max(0, i - 1), i)))
      expect(drilled([day]).filter(skill => before.has(skill))).toEqual([])
    }
  })

  it('reach every skill although the plan is made anew every morning', () => {
    const rows = Array.from({ length: 20 }, (_, i) => planRow(`s${i}`, { expectedShortfall: 30 / (i + 1) }))
    const targetDate = addDays(monday, 14)
    const done = new Map<string, { questions: number; minutes: number; lastOnDay: string }>()
    let lastCheckDay: string | null = null
    for (let today = monday; today < targetDate; today = addDays(today, 1)) {
      const practice = [...done].map(([skill, had]) => ({ skill, ...had }))
      const state = { practice, lastCheckDay, countedResponses: lastCheckDay === null ? 0 : 40 }
      const [first] = planned(planRequest({ today, targetDate, rows, minutesADay: 40, ...state })).days
      if (first && kinds(first).includes('check')) lastCheckDay = today
      for (const task of first?.tasks ?? []) {
        if (task.kind !== 'drill') continue
        const had = done.get(task.skill) ?? { questions: 0, minutes: 0 }
        const { questions, minutes } = task
        done.set(task.skill, {
          questions: had.questions + questions,
          minutes: had.minutes + minutes,
          lastOnDay: today,
        })
      }
    }
    expect([...done.keys()].sort()).toEqual(rows.map(({ skill }) => skill).sort())
  })

  it('say which skills there is no room for', () => {
    const rows = Array.from({ length: 30 }, (_, i) => planRow(`s${i}`, { expectedShortfall: 30 - i }))
    const { leftOut, days } = planned(planRequest({ rows, targetDate: addDays(monday, 3) }))
    expect(leftOut.length).toBe(30 - new Set(drilled(days)).size)
    expect(leftOut).toContain('Skill s29')
  })

  it('give way to reviews, but not altogether', () => {
    const { days } = planned(planRequest({ reviews: reviewsOn(monday, 40) }))
    const [first] = days
    const review = first?.tasks[0]
    expect(review).toMatchObject({ kind: 'review', minutes: 12 })
    expect(review?.kind === 'review' ? review.questionIds : []).toHaveLength(9)
    expect(kinds(first ?? { tasks: [] })).toContain('drill')
    const asked = days.flatMap(({ tasks }) =>
      tasks.flatMap(task => (task.kind === 'review' ? task.questionIds : [])),
    )
    expect(asked).toHaveLength(40)
  })

  it('wait for a review that takes longer than half a day: it would never come otherwise', () => {
    const { days } = planned(planRequest({ minutesADay: 15, reviews: reviewsOn(monday, 2, 540) }))
    expect(days.slice(0, 3).map(({ tasks }) => [tasks[0]?.kind, tasks[0]?.minutes])).toEqual([
      ['review', 10],
      ['review', 10],
      ['drill', expect.any(Number)],
    ])
    expect(days.every(day => minutesTogether(day.tasks) <= day.minutes)).toBe(true)
    const { days: shorter } = planned(planRequest({ minutesADay: 8, reviews: reviewsOn(monday, 2, 540) }))
    expect(shorter.flatMap(kinds)).not.toContain('review')
  })

  it('are short where the minutes allow no three questions', () => {
    const { days } = planned(planRequest({ minutesADay: 5 }))
    expect(days[0]?.tasks).toMatchObject([{ kind: 'drill', questions: 2, minutes: 5 }])
  })
})

it('counts days, not hours', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})
