import { describe, expect, it } from 'vitest'
import { emptyEvidence } from '#src/domain/learning/evidence.ts'
import { findGaps } from '#src/domain/measure/find-gaps.ts'
import { measureSettings } from '#src/domain/measure/measure-settings.ts'
import { percent, reportWords, verdictLabel, verdictWords } from '#src/domain/measure/verdict-words.ts'
import type { Verdict } from '#src/domain/measure/verdict.ts'
import { newYear } from '#tests/domain/learning/learner-events.ts'
import { testCatalog, testRole } from '#tests/domain/measure/test-catalog.ts'

const tooFew = (responses: number, needed = 3): Verdict => ({
  kind: 'too-early',
  probability: 0.9,
  reason: { kind: 'too-few', responses, needed },
})
const undecided = (leaning: 'likely-meets' | 'open' | 'likely-below', probability: number): Verdict => ({
  kind: 'too-early',
  probability,
  reason: { kind: 'undecided', leaning },
})

describe('a verdict in words', () => {
  const table: [Verdict, string, string][] = [
    [{ kind: 'meets', probability: 0.824 }, 'Meets', '82 % likely that you meet it'],
    [{ kind: 'meets', probability: 0.9951 }, 'Meets', 'more than 99 % likely that you meet it'],
    [{ kind: 'below', probability: 0.07 }, 'Below', '93 % likely that you do not meet it yet'],
    [{ kind: 'below', probability: 0.001 }, 'Below', 'more than 99 % likely that you do not meet it yet'],
    [tooFew(0), 'Too early to say', 'too few responses: 0 of 3'],
    [tooFew(1.99), 'Too early to say', 'too few responses: 2 of 3'],
    [tooFew(2.79), 'Too early to say', 'too few responses: 2 of 3'],
    [tooFew(4, 5), 'Too early to say', 'too few responses: 4 of 5'],
    [undecided('likely-meets', 0.71), 'Too early to say', 'leaning towards meeting it: 71 % likely'],
    [undecided('open', 0.52), 'Too early to say', 'open: 52 % likely that you meet it'],
    [undecided('likely-below', 0.25), 'Too early to say', 'leaning towards not meeting it yet: 75 % likely'],
  ]

  it.each(table)('%j: %s, %s', (verdict, label, words) => {
    expect(verdictLabel(verdict)).toBe(label)
    expect(verdictWords(verdict, measureSettings)).toBe(words)
  })

  it.each([
    [0, 'less than 1 %'],
    [0.0099, 'less than 1 %'],
    [0.01, '1 %'],
    [0.5, '50 %'],
    [0.99, '99 %'],
    [1, 'more than 99 %'],
  ])('never claims certainty: %d is %s', (probability, words) => {
    expect(percent(probability)).toBe(words)
  })
})

describe('a report in words', () => {
  const empty = findGaps(emptyEvidence, testRole, testCatalog, newYear, 0.8, measureSettings)
  const counted = { skills: 30, meets: 5, below: 1, tooEarly: 24, counted: 80, tooFast: 0 }

  it('says that nothing is known when nothing is', () => {
    expect(reportWords(empty)).toBe(
      'Nothing counted yet: all 4 skills that Night shift requires are too early to say.',
    )
  })

  it('counts the verdicts', () => {
    expect(reportWords({ ...empty, summary: counted })).toBe(
      'Of the 30 skills that Night shift requires, 5 meet the required level, 1 is below it and 24 are too early to say.',
    )
    expect(reportWords({ ...empty, summary: { ...counted, meets: 1, below: 28, tooEarly: 1 } })).toBe(
      'Of the 30 skills that Night shift requires, 1 meets the required level, 28 are below it and 1 is too early to say.',
    )
  })

  it('names the gap that weighs most: the first row that is below', () => {
    const rows = empty.rows.map((row, i): typeof row =>
      i > 0 ? { ...row, verdict: { kind: 'below', probability: 0.1 } } : row,
    )
    expect(reportWords({ ...empty, rows, summary: counted })).toMatch(
      new RegExp(`The gap that weighs most is ${rows[1]?.name}\\.$`),
    )
  })

  it('has a sentence for a role that requires nothing', () => {
    const nothing = findGaps(
      emptyEvidence,
      { ...testRole, required: {} },
      testCatalog,
      newYear,
      0.8,
      measureSettings,
    )
    expect(reportWords(nothing)).toBe('Night shift requires no skill that is measured here.')
  })
})
