import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeEvidence, encodeEvidence } from '#src/domain/learning/evidence-checkpoint.ts'
import { emptyEvidence, type Evidence } from '#src/domain/learning/evidence.ts'
import { foldEvents } from '#src/domain/learning/fold-evidence.ts'
import { anyEvents } from '#tests/domain/learning/any-events.ts'
import { ratingEvent, responseEvent } from '#tests/domain/learning/learner-events.ts'

function decoded(stored: unknown): Evidence {
  const result = decodeEvidence(stored)
  if (result.kind !== 'decoded') throw new Error(result.reason)
  return result.evidence
}

const throughJson = (evidence: Evidence): Evidence =>
  decoded(JSON.parse(JSON.stringify(encodeEvidence(evidence))))

describe('a checkpoint of evidence', () => {
  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const evidence = foldEvents(events)
        expect(throughJson(evidence)).toEqual(evidence)
      }),
    )
  })

  it('takes the events after it as the whole log would have', () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (before, after) => {
        const resumed = foldEvents(after, throughJson(foldEvents(before)))
        expect(encodeEvidence(resumed)).toEqual(encodeEvidence(foldEvents([...before, ...after])))
      }),
    )
  })

  it('is readable when empty', () => {
    expect(throughJson(emptyEvidence)).toEqual(emptyEvidence)
  })

  it('keeps long texts once', () => {
    const questionHash = 'x'.repeat(60)
    const events = ['a', 'b', 'c'].map(attempt => responseEvent({ attempt, questionHash }))
    expect(JSON.stringify(encodeEvidence(foldEvents(events))).split(questionHash)).toHaveLength(2)
  })
})

describe('what cannot be used as a checkpoint', () => {
  const sound = encodeEvidence(foldEvents([responseEvent(), ratingEvent()]))

  it.each([
    ['nothing', undefined],
    ['a text', 'evidence'],
    ['another version', { ...sound, v: 1 }],
    ['an unknown key', { ...sound, sums: [] }],
    ['a text that is missing', { ...sound, texts: [] }],
    ['a skill that is missing', { ...sound, texts: sound.texts.slice(0, 2) }],
    ['an attempt that is missing', JSON.parse(JSON.stringify(sound).replace('[[0,', '[[9,'))],
    ['a row cut short', { ...sound, questions: [['question-one', [[0, 1]]]] }],
    ['a rating cut short', { ...sound, ratings: [sound.ratings[0]?.slice(0, 5)] }],
    ['an anchored level of 6', JSON.parse(JSON.stringify(sound).replace(',4]]]]', ',6]]]]'))],
    [
      'a criterion that is missing',
      JSON.parse(JSON.stringify(sound).replace(/\[\d+,4\]\]\]\]/, '[99,4]]]]')),
    ],
    ['a score above 1', JSON.parse(JSON.stringify(sound).replace('0.25,1,null', '0.25,1.5,null'))],
  ])('%s', (_, stored) => {
    expect(decodeEvidence(stored)).toEqual({ kind: 'unusable', reason: expect.any(String) })
  })

  it('is told from a sound one by one digit', () => {
    expect(JSON.stringify(sound)).toContain('0.25,1,null')
    expect(JSON.stringify(sound)).toMatch(/\[\d+,4\]\]\]\]/)
    expect(decodeEvidence(sound).kind).toBe('decoded')
  })
})
