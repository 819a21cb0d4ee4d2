import { describe, expect, it } from 'vitest'
import { loadInterviewGuide } from '#src/content/load-interview.ts'
import { outline } from '#src/content/outline.ts'
import { mainSkillOf } from '#src/domain/interview/draw-questions.ts'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { drawFromGaps } from '#src/state/interview/draw-session.ts'
import { sampleSession } from '#tests/domain/interview/sample-session.ts'

const now = Date.UTC(2026, 10, 22, 9)
const day = 86_400_000
const found = await loadInterviewGuide()
const guide = found?.questions ?? []
const basis = { outline, evidence: emptyEvidence, guide, sessions: [], settings: measureSettings, now }

describe('a session of the shipped questions', () => {
  it.each(outline.roles.flatMap(role => [15, 30, 45].map(minutes => [role.name, minutes, role] as const)))(
    'for %s fits into %s minutes, with soft skills, and no question twice',
    (_, minutes, role) => {
      const drawn = drawFromGaps({ role, minutes, skills: [], seed: 'a' }, basis)
      if (drawn.kind !== 'drawn') throw new Error(drawn.why)
      expect(drawn.minutes).toBeLessThanOrEqual(minutes)
      expect(drawn.minutes).toBeGreaterThan(minutes / 2)
      const ids = drawn.questions.map(({ question }) => question.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(drawn.questions.some(({ reason }) => reason === 'soft-skill')).toBe(true)
      expect(
        drawn.questions.every(({ question }) => role.required[mainSkillOf(question)] !== undefined),
      ).toBe(true)
    },
  )

  it('leaves out what was shown in the last 30 days, and only what was shown', () => {
    const [role] = outline.roles
    if (role === undefined) throw new Error('a role is shipped')
    const wish = { role, minutes: 30, skills: [], seed: 'a' }
    const first = drawFromGaps(wish, basis)
    if (first.kind !== 'drawn') throw new Error(first.why)
    const asked = first.questions.map(({ question }) => question)
    const [shown, ...never] = asked
    if (shown === undefined) throw new Error('something is drawn')
    const shownOn = (utc: number) => {
      const whole = sampleSession(asked)
      const progress = whole.progress.map(one => ({
        ...one,
        shownUtc: one.questionId === shown.id ? utc : null,
      }))
      const drawn = drawFromGaps(wish, { ...basis, sessions: [{ ...whole, progress }] })
      return drawn.kind === 'drawn' ? drawn.questions.map(({ question }) => question.id) : []
    }
    expect(shownOn(now - 29 * day)).not.toContain(shown.id)
    expect(shownOn(now - 29 * day)).toEqual(expect.arrayContaining(never.slice(0, 1).map(({ id }) => id)))
    expect(shownOn(now - 31 * day)).toEqual(asked.map(({ id }) => id))
  })

  it('asks about chosen skills also where the role does not require them', () => {
    const [shipped] = outline.roles
    const skill = guide.map(mainSkillOf)[0] ?? ''
    if (shipped === undefined) throw new Error('a role is shipped')
    const required = Object.fromEntries(Object.entries(shipped.required).filter(([id]) => id !== skill))
    const role = { ...shipped, required }
    const drawn = drawFromGaps({ role, minutes: 30, skills: [skill], seed: 'a' }, basis)
    if (drawn.kind !== 'drawn') throw new Error(drawn.why)
    expect(new Set(drawn.questions.map(({ question }) => mainSkillOf(question)))).toEqual(new Set([skill]))
    expect(new Set(drawn.questions.map(({ reason }) => reason))).toEqual(new Set(['chosen']))
  })
})
