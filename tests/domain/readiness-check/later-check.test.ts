import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexedQuestion } from '#src/domain/catalog/catalog.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { measureSettings as settings } from '#src/domain/measure/measure-settings.ts'
import { estimateFrom, estimateSkills } from '#src/domain/measure/skill-estimate.ts'
import { verdictOf } from '#src/domain/measure/verdict.ts'
import { checkPool } from '#src/domain/readiness-check/check-pool.ts'
import { nextInCheck } from '#src/domain/readiness-check/next-question.ts'
import { day, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'
import { responseTo, smallWorld } from '#tests/domain/readiness-check/play-check.ts'
import { termsOf } from '#tests/domain/readiness-check/sample-check.ts'

const { index, skills, tree } = smallWorld

/** A check taken at a moment by somebody who gets every other question right; `before` is what is known then. */
function take(before: readonly ReturnType<typeof responseEvent>[], tUtc: number, budget = 20, again = true) {
  const events = [...before]
  const asked: IndexedQuestion[] = []
  const terms = termsOf(skills, { budget, again })
  for (;;) {
    const evidence = foldEvents(events)
    const estimates = estimateSkills(evidence, tree, tUtc, settings)
    const pool = checkPool(index, evidence, tUtc, settings)
    const step = nextInCheck({ terms, asked, estimates, pool }, `seed ${tUtc}`, settings)
    if (step.kind === 'over') return { asked, events, why: step.why }
    const { id, skill, level, kind } = step.question
    asked.push(step.question)
    events.push(
      responseEvent({
        attempt: tUtc.toString(16),
        seq: asked.length,
        tUtc,
        questionId: id,
        questionHash: `hash of ${id}`,
        skill,
        level,
        kind,
        score: asked.length % 2,
        mode: 'check',
      }),
    )
  }
}

describe('a second check', () => {
  const first = take([], newYear)

  it('asks what was not seen, days later and also months later', () => {
    for (const days of [0.1, 3, 30]) {
      const second = take(first.events, newYear + days * day)
      expect(second.asked.length).toBeGreaterThan(5)
      expect(second.asked.filter(({ id }) => first.asked.some(one => one.id === id))).toEqual([])
    }
    // Seen 90 days ago it may be asked again, but tells half as much as what is new.
    const late = take(first.events, newYear + 120 * day)
    const repeats = late.asked.filter(({ id }) => first.asked.some(one => one.id === id))
    expect(repeats.length).toBeLessThan(late.asked.length / 4)
  })

  it('asks nothing of what it settled, unless it is told to', () => {
    const strong = index.map(({ id, skill, level, kind }, seq) =>
      responseEvent({ questionId: id, skill, level, kind, seq, score: 1, mode: 'check' }),
    )
    expect(take(strong, newYear + 20 * day, 20, false)).toMatchObject({ asked: [], why: 'settled' })
    const again = take(strong, newYear + 20 * day, 20)
    expect(again.asked.length).toBeGreaterThanOrEqual(15)
    // Nothing counts a day later, so there is nothing to ask.
    expect(take(strong, newYear + day)).toMatchObject({ asked: [], why: 'exhausted' })
  })
})

describe('time alone', () => {
  const requiredLevels = Array.from({ length: 19 }, (_, n) => 5 + 5 * n)
  const given = fc.array(
    fc.record({
      question: fc.constantFrom(...index),
      score: fc.constantFrom(0, 0, 1),
      session: fc.constantFrom(0, 1, 2),
    }),
    { minLength: 20, maxLength: 60 },
  )
  const kindsAt = (responses: Parameters<typeof estimateFrom>[0], tUtc: number) => {
    const estimates = estimateFrom(responses, tree, tUtc, settings)
    return [...estimates.skills.values()].flatMap(estimate =>
      requiredLevels.map(requiredLevel => verdictOf(estimate, { requiredLevel, gamma: 0.8 }, settings).kind),
    )
  }

  it('moves a verdict to too early to say, and to nothing else', () => {
    let faded = 0
    fc.assert(
      fc.property(given, all => {
        const responses = all.map(({ question, score, session }, seq) =>
          responseTo(question, score, seq, { tUtc: session * 30 * day, attemptId: `session ${session}` }),
        )
        const last = Math.max(...responses.map(({ response }) => response.tUtc))
        const before = kindsAt(responses, last)
        for (const days of [1, 40, 200, 500, 1000, 3000, 1_000_000]) {
          const after = kindsAt(responses, last + days * day)
          after.forEach((kind, n) => expect([before[n], 'too-early']).toContain(kind))
          faded += after.filter((kind, n) => kind !== before[n]).length
          if (days >= 3000) expect(new Set(after)).toEqual(new Set(['too-early']))
        }
      }),
      { numRuns: 20 },
    )
    expect(faded).toBeGreaterThan(0)
  })
})
