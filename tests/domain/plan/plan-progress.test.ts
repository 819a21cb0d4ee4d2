import { describe, expect, it } from 'vitest'
import type { DayResponse } from '#src/domain/plan/day-responses.ts'
import { isDayDone, planProgress } from '#src/domain/plan/plan-progress.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import type { PlanTask } from '#src/domain/plan/study-plan.ts'
import { taskSetup } from '#src/domain/plan/task-setup.ts'

const shown = { minutes: 10, why: 'Because.' }
const review: PlanTask = { kind: 'review', questionIds: ['q1', 'q2'], ...shown }
const drill: PlanTask = { kind: 'drill', skill: 'web', name: 'Web', questions: 3, ...shown }
const read: PlanTask = { kind: 'read', skill: 'web', name: 'Web', part: 0, ...shown }
const exam: PlanTask = { kind: 'exam-rehearsal', questions: 4, skills: ['web', 'adt'], ...shown }
const check: PlanTask = { kind: 'check', questions: 20, ...shown }
const interview: PlanTask = {
  kind: 'interview-rehearsal',
  skills: ['talk', 'detail'],
  names: ['Talk', 'Detail'],
  questions: 2,
  ...shown,
}

function given(questionId: string, skill = 'web', mode: DayResponse['mode'] = 'practice'): DayResponse {
  return { questionId, skill, mode }
}

function progressOf(tasks: readonly PlanTask[], responses: readonly DayResponse[]) {
  return planProgress(tasks, responses, planSettings)
}

describe('planProgress', () => {
  it('counts a question of the review for the review alone', () => {
    const responses = [given('q1'), given('q9')]
    expect(progressOf([review, drill, read], responses)).toEqual([
      { done: 1, of: 2 },
      { done: 1, of: 3 },
      null,
    ])
  })

  it('counts questions once and no more than the task has', () => {
    const responses = ['a', 'a', 'b', 'c', 'd', 'e'].map(id => given(id))
    expect(progressOf([drill], responses)).toEqual([{ done: 3, of: 3 }])
  })

  it('counts exams, checks and practice apart', () => {
    const responses = [given('a', 'web', 'exam'), given('b', 'web', 'check'), given('c', 'talk')]
    expect(progressOf([drill, exam, check, interview], responses)).toEqual([
      { done: 0, of: 3 },
      { done: 1, of: 4 },
      { done: 1, of: 10 },
      { done: 1, of: 2 },
    ])
  })

  it('is done when all that can be told is', () => {
    const all = ['x', 'y', 'z'].map(id => given(id))
    expect(isDayDone(progressOf([drill, read], all))).toBe(true)
    expect(isDayDone(progressOf([drill, read], all.slice(1)))).toBe(false)
    expect(isDayDone(progressOf([read], all))).toBe(false)
    expect(isDayDone([])).toBe(false)
  })
})

describe('taskSetup', () => {
  it('asks what is left', () => {
    const responses = [given('q1'), given('q9')]
    const [reviewed = null, drilled = null] = progressOf([review, drill], responses)
    expect(taskSetup(review, reviewed, responses)).toEqual({
      questions: ['q2'],
      skills: [],
      mode: 'practice',
    })
    expect(taskSetup(drill, drilled, responses)).toEqual({ skills: ['web'], count: 2, mode: 'practice' })
  })

  it('is an exam with its minutes for the exam rehearsal', () => {
    const [progress = null] = progressOf([exam], [])
    expect(taskSetup(exam, progress, [])).toEqual({
      skills: ['web', 'adt'],
      count: 4,
      mode: 'exam',
      minutes: 10,
    })
  })

  it('gives what is left of the exam rehearsal its share of the minutes', () => {
    expect(taskSetup(exam, { done: 2, of: 4 }, [])).toMatchObject({ count: 2, minutes: 5 })
  })

  it('asks everything once more when nothing is left, and nothing where there is no quiz', () => {
    const responses = [given('q1'), given('q2')]
    const [progress = null] = progressOf([review], responses)
    expect(taskSetup(review, progress, responses)).toMatchObject({ questions: ['q1', 'q2'] })
    expect(taskSetup(read, null, [])).toBeNull()
    expect(taskSetup(check, { done: 0, of: 10 }, [])).toBeNull()
  })
})
