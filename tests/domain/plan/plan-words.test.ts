import { describe, expect, it } from 'vitest'
import { dayWords } from '#src/domain/calendar/calendar-day.ts'
import { planSentence } from '#src/domain/plan/plan-sentence.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { practiceGain } from '#src/domain/plan/practice-gain.ts'
import { questionSeconds } from '#src/domain/plan/question-seconds.ts'
import { readingOf } from '#src/domain/plan/reading.ts'
import { taskTitle, taskWords } from '#src/domain/plan/task-words.ts'
import { whyCheck, whyInterviewRehearsal, whyReview, whySkill } from '#src/domain/plan/why-words.ts'
import { planRow } from '#tests/domain/plan/plan-request.ts'

it('gives the reason of a skill in numbers', () => {
  expect(whySkill(planRow('a', { expectedShortfall: 14.4, importance: 3.4 }))).toBe(
    'Expected shortfall 14 level points, 3 % of the role. Too early to say (too few responses: 0 of 3).',
  )
  const below = planRow('a', {
    expectedShortfall: 0.6,
    importance: 0.4,
    verdict: { kind: 'below', probability: 0.12 },
  })
  expect(whySkill(below)).toBe(
    'Expected shortfall less than 1 level point, less than 1 % of the role. Below (88 % likely that you do not meet it yet).',
  )
})

it('says how many reviews are due and how many wait', () => {
  expect(whyReview({ asked: 1, waiting: 0 })).toBe('The 1 question that is due.')
  expect(whyReview({ asked: 6, waiting: 0 })).toBe('All 6 that are due, those soonest forgotten first.')
  expect(whyReview({ asked: 8, waiting: 4 })).toBe(
    '8 of the 12 that are due, those soonest forgotten; the others can wait, so that there is time for something new.',
  )
})

it('names tasks and days', () => {
  const shown = { minutes: 5, why: 'Because.' }
  expect(taskTitle({ kind: 'review', questionIds: ['a'], ...shown })).toBe('Review 1 due question')
  expect(taskTitle({ kind: 'drill', skill: 'w', name: 'Web', questions: 4, ...shown })).toBe(
    'Drill Web: 4 questions',
  )
  const interview = { kind: 'interview-rehearsal', skills: ['t'], names: ['Talk'], ...shown } as const
  expect(taskTitle({ ...interview, questions: 0 })).toBe('Interview rehearsal: read up on Talk')
  expect(dayWords('2026-03-02')).toBe('Mon 2 Mar')
})

describe('a task in words', () => {
  const shown = { skill: 'web', name: 'Web', minutes: 5, why: 'Because.' }
  const drill = { kind: 'drill', questions: 4, ...shown } as const
  const subTopics = ['Studies', 'Series', 'Frames'].map(name => ({ id: name.toLowerCase(), name }))
  const skill = { id: 'web', bank: 'dicom', name: 'Web', definition: 'Web.', cite: ['PS3.18'], subTopics }

  it.each([
    [0, '', 'Start', false],
    [3, '3 of 4', 'Go on', false],
    [4, '✓ done', null, true],
  ])('says after %i of 4 questions "%s" and offers %s', (done, progress, action, isDone) => {
    expect(taskWords(drill, { done, of: 4 }, [])).toMatchObject({ progress, action, isDone, detail: '' })
  })

  it('has no button for a day to come and for what is no quiz', () => {
    expect(taskWords(drill, null, []).action).toBeNull()
    expect(taskWords({ kind: 'read', part: 1, ...shown }, null, [skill])).toMatchObject({
      detail: 'Frames; Studies. Look up PS3.18.',
      action: null,
    })
  })

  it('leads back to a check that may go on', () => {
    const check = { kind: 'check', questions: 20, minutes: 40, why: 'Because.' } as const
    expect(taskWords(check, { done: 10, of: 10 }, [])).toMatchObject({
      action: 'Back to the check',
      isDone: true,
    })
  })
})

it('says why a check and a rehearsal come, by counts', () => {
  const below = planRow('a', { verdict: { kind: 'below', probability: 0.1 } })
  expect(whyCheck({ rows: [below, planRow('b')] }, true)).toMatch(/^1 of 2 skills/)
  expect(whyInterviewRehearsal([below, planRow('b')])).toMatch(/1 below and 1 too early to say/)
  expect(whyInterviewRehearsal([below])).not.toMatch(/too early/)
})

describe('planSentence', () => {
  const planned = { kind: 'planned', targetDate: '2026-09-01', days: [] } as const
  it.each([
    [{ kind: 'date-passed' } as const, /has passed/],
    [{ kind: 'date-today' } as const, /today/],
    [{ kind: 'no-minutes' } as const, /five minutes/],
    [{ kind: 'no-skills' } as const, /^Night shift requires no skill/],
    [{ ...planned, laterDays: 144, leftOut: [] }, /next eight weeks; 144 more days come after/],
    [{ ...planned, laterDays: 0, leftOut: ['Web'] }, /no room for a drill of Web/],
    [{ ...planned, laterDays: 0, leftOut: ['A', 'B', 'C', 'D'] }, /drills of 4 skills, among them A, B, C\./],
  ])('of %j', (plan, words) => {
    expect(planSentence(plan, 'Night shift')).toMatch(words)
  })

  it('has nothing to add to a plan that holds everything', () => {
    expect(planSentence({ ...planned, laterDays: 0, leftOut: [] }, 'Night shift')).toBe('')
  })
})

describe('practiceGain', () => {
  const row = planRow('a', { expectedShortfall: 20, importance: 5 })
  const fresh = { minutes: 0, isDayAfter: false }

  it('is the shortfall closed per minute, weighted by importance', () => {
    // 20 x 5 % = 1 point; 40 minutes close half of it.
    expect(practiceGain(row, 40, fresh, planSettings)).toBeCloseTo(0.5 / 40, 12)
    expect(practiceGain(row, 40, { ...fresh, minutes: 40 }, planSettings)).toBeCloseTo(0.25 / 40, 12)
  })

  it('halves the day after, and where few fresh questions are left', () => {
    const whole = practiceGain(row, 10, fresh, planSettings)
    expect(practiceGain(row, 10, { ...fresh, isDayAfter: true }, planSettings)).toBeCloseTo(whole / 2, 12)
    expect(practiceGain({ ...row, askable: 2 }, 10, fresh, planSettings)).toBeCloseTo(whole / 2, 12)
  })
})

describe('readingOf', () => {
  const skill = {
    subTopics: ['A', 'B', 'C'].map(name => ({ id: name.toLowerCase(), name })),
    cite: ['PS3.5 §6.2'],
  }

  it('goes round, two at a time, and names nothing twice', () => {
    expect(readingOf(skill, 0)).toEqual({ topics: ['A', 'B'], sections: ['PS3.5 §6.2'] })
    expect(readingOf(skill, 1)).toEqual({ topics: ['C', 'A'], sections: ['PS3.5 §6.2'] })
    expect(readingOf(skill, 3).topics).toEqual(['A', 'B'])
  })
})

it('takes the time of a question from its kind', () => {
  const index = [
    { skill: 'a', kind: 'single-choice' as const },
    { skill: 'a', kind: 'numeric' as const },
    { skill: 'b', kind: 'repair' as const },
  ]
  expect([...questionSeconds(index)]).toEqual([
    ['a', 130],
    ['b', 200],
  ])
})
