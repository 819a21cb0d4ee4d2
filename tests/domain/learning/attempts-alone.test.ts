import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptsAlone } from '#src/domain/learning/attempts-alone.ts'
import { lastSeenByQuestion } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { baseWeights } from '#src/domain/measure/base-weights.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { day, hexId, newYear, responseEvent } from '#tests/domain/learning/learner-events.ts'

describe('attempts alone', () => {
  it('leave every response that is left with the weight it has in the whole', () => {
    fc.assert(
      fc.property(anyEvents, fc.subarray(['a', 'b', 'c', 'd']), (events, names) => {
        const evidence = foldEvents(events)
        const ids = new Set(names.map(hexId))
        const alone = attemptsAlone(evidence, ids)
        const whole = baseWeights(evidence, measureSettings)
        expect(baseWeights(alone, measureSettings)).toEqual(whole.filter(one => ids.has(one.attemptId)))
        const seen = lastSeenByQuestion(evidence)
        for (const [id, lastUtc] of lastSeenByQuestion(alone)) expect(lastUtc).toBe(seen.get(id))
      }),
    )
  })

  it('a repeat after a week stays one, also without the response before it', () => {
    const evidence = foldEvents([
      responseEvent({ attempt: 'a' }),
      responseEvent({ attempt: 'b', tUtc: newYear + 7 * day }),
    ])
    const [repeat] = baseWeights(attemptsAlone(evidence, new Set([hexId('b')])), measureSettings)
    expect(repeat).toMatchObject({ reason: 'early-repeat', baseWeight: 0 })
    expect(baseWeights(attemptsAlone(evidence, new Set()), measureSettings)).toEqual([])
  })
})
