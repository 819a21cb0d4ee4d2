import { describe, expect, it } from 'vitest'
import {
  type Overlay,
  overlaidCurves,
  overlaidQuestions,
  overlaysInForce,
} from '#src/domain/class-view/overlay-in-force.ts'
import { emptyEvidence, type Evidence, type StandingResponse } from '#src/domain/learning/evidence.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { authoredCurve } from '#src/domain/measure/response-curve.ts'
import { estimateSkills } from '#src/domain/measure/skill-estimate.ts'

function overlay(id: string, atUtc: number, level: number, undoneUtc: number | null = null): Overlay {
  return {
    kind: 'overlay',
    id,
    updatedUtc: atUtc,
    value: {
      atUtc,
      from: ['A class'],
      persons: 30,
      mu: 50,
      sigma: 20,
      settings: {},
      questions: [{ questionId: 'q', hash: 'h1', authorLevel: 60, level, se: 6, n: 30 }],
      undoneUtc,
    },
  }
}

const response: StandingResponse = {
  kind: 'response',
  seq: 0,
  tUtc: 1000,
  questionHash: 'h1',
  skill: 's',
  level: 60,
  chance: 0.25,
  score: 1,
  confidence: null,
  mode: 'exam',
  expectedSeconds: 60,
  elapsedMs: 30_000,
}

describe('overlays in force', () => {
  const all = [overlay('b', 200, 75), overlay('a', 100, 70), overlay('c', 150, 20, 250)]

  it.each([
    [99, []],
    [100, ['a']],
    [150, ['a', 'c']],
    [200, ['a', 'c', 'b']],
    [250, ['a', 'b']],
  ])('at %s are %o, whatever came first', (asOf, ids) => {
    expect(overlaysInForce(all, asOf).map(({ id }) => id)).toEqual(ids)
    expect(overlaysInForce(all.toReversed(), asOf).map(({ id }) => id)).toEqual(ids)
  })

  it('say of a question what the newest says', () => {
    expect(overlaidQuestions(overlaysInForce(all, 300)).get('q h1')?.level).toBe(75)
    expect(overlaidQuestions(overlaysInForce(all, 160)).get('q h1')?.level).toBe(20)
  })
})

describe('curves of an overlay', () => {
  const curves = overlaidCurves(overlaidQuestions([overlay('a', 1, 60)]).values(), measureSettings)

  it('are the author’s where the level is his and the error too', () => {
    const same = { questionId: 'q', hash: 'h1', authorLevel: 60, level: 60, se: 16, n: 30 } as const
    const [authored, own] = [
      authoredCurve(60, 0.25, measureSettings),
      overlaidCurves([same], measureSettings)('q', response),
    ]
    expect(own?.expected).toEqual(authored.expected)
  })

  it('are steeper where the error is smaller', () => {
    const authored = authoredCurve(60, 0.25, measureSettings)
    expect(curves('q', response)?.expected.at(-1)).toBeGreaterThan(authored.expected.at(-1) ?? 1)
    expect(curves('q', response)?.expected[20]).toBeLessThan(authored.expected[20] ?? 0)
  })

  it('leave other questions and other versions alone', () => {
    expect(curves('other', response)).toBeNull()
    expect(curves('q', { ...response, questionHash: 'h2' })).toBeNull()
  })

  it('make a right response to a harder question tell more', () => {
    const evidence: Evidence = {
      ...emptyEvidence,
      questions: new Map([
        [
          'q',
          new Map([
            [
              't',
              { firstSeenUtc: 0, lastSeenUtc: 1000, unansweredUtc: null, standing: response, flag: null },
            ],
          ]),
        ],
      ]),
    }
    const tree = { domains: [{ id: 'd', skills: ['s'] }] }
    const levelWith = (level: number) =>
      estimateSkills(
        evidence,
        tree,
        1000,
        measureSettings,
        overlaidCurves(overlaidQuestions([overlay('a', 1, level)]).values(), measureSettings),
      ).skills.get('s')?.level ?? 0
    const authored = estimateSkills(evidence, tree, 1000, measureSettings).skills.get('s')?.level ?? 0
    expect(levelWith(90)).toBeGreaterThan(authored)
    expect(levelWith(30)).toBeLessThan(authored)
  })
})
