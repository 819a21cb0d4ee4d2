import { describe, expect, it } from 'vitest'
import { localDayOf } from '#src/domain/calendar/local-day.ts'
import { outline } from '#src/content/outline.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import type { LearnerEvent } from '#src/domain/learning/learner-event.ts'
import { todaysPlan } from '#src/domain/plan/todays-plan.ts'
import { responseEvent } from '#tests/domain/learning/learner-events.ts'

const noon = new Date(2026, 2, 2, 12).getTime()
const hour = 60 * 60 * 1000
const [role] = outline.roles
const web = outline.index.filter(({ skill }) => skill === 'dicom-web').map(({ id }) => id)
const wishes = { targetDate: '2026-03-14', minutesADay: 40, daysOff: '' }

function planOf(events: readonly LearnerEvent[], errata = outline.errata) {
  if (role === undefined) throw new Error('no role is shipped')
  const source = { evidence: foldEvents(events), outline: { ...outline, errata }, role, wishes }
  return todaysPlan({ ...source, today: localDayOf(noon) }, noon + hour)
}

const given = (hours: number, number: number, score = 0) =>
  responseEvent({
    attempt: number.toString(16),
    seq: 0,
    tUtc: noon + hours * hour,
    questionId: web[number] ?? '',
    score,
  })
const reviews = (plan: ReturnType<typeof planOf>) =>
  plan.day?.tasks.flatMap(task => (task.kind === 'review' ? task.questionIds : [])) ?? []

describe('the plan of a day', () => {
  const before = [given(-48, 0), given(-48, 1)]

  it('stays as it was in the morning, however much is practised', () => {
    const [morning, evening] = [planOf(before), planOf([...before, given(-1, 2), given(0, 3, 1)])]
    expect(new Set(reviews(morning))).toEqual(new Set(web.slice(0, 2)))
    expect(evening.day).toEqual(morning.day)
    expect(evening.moved.map(({ skill, responses }) => [skill, responses])).toEqual([['dicom-web', 2]])
    expect([morning.moved, morning.isDone, evening.isDone]).toEqual([[], false, false])
  })

  it('has no review of what was found wrong', () => {
    const [wrong] = before
    if (wrong === undefined) throw new Error('no response')
    const erratum = { questionId: wrong.questionId, hashes: [wrong.questionHash], date: '2026-03-01' }
    expect(reviews(planOf(before, [{ ...erratum, whatWasWrong: 'Its key.' }]))).toEqual([web[1]])
  })
})
