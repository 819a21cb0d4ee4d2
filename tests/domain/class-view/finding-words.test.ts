import { describe, expect, it } from 'vitest'
import { findingWords } from '#src/domain/class-view/finding-words.ts'
import type { ResultFinding } from '#src/domain/class-reading/result-finding.ts'

const minute = 60_000
const findings: readonly (readonly [ResultFinding, RegExp])[] = [
  [
    {
      kind: 'score-differs',
      reported: { score: 9.5, answered: 10, asked: 10 },
      scoredAgain: { score: 4.123, answered: 8, asked: 10 },
    },
    /Reported 9\.5 of 10 \(10 answered\); scored again it is 4\.12 of 10 \(8 answered\)/,
  ],
  [{ kind: 'chain-broken' }, /gap, a fork or a changed entry/],
  [{ kind: 'events-changed' }, /not those it was closed with/],
  [{ kind: 'went-on-after-end', events: 1 }, /^1 response after the end/],
  [{ kind: 'clock-moved', jumpMs: -60 * minute }, /set back by 1 h/],
  [{ kind: 'clock-moved', jumpMs: 5 * minute }, /set forward by 5 min/],
  [{ kind: 'clock-wrong', why: 'backwards', byMs: 5 * minute }, /backwards by 5 min/],
  [{ kind: 'clock-wrong', why: 'ahead', byMs: 5 * minute }, /was ahead/],
  [{ kind: 'begun-early', byMs: 5 * minute }, /before it opened/],
  [{ kind: 'begun-late', byMs: 5 * minute }, /Begun 5 min after it closed/],
  [{ kind: 'finished-late', byMs: 5 * minute }, /Finished 5 min after/],
  [{ kind: 'over-time', byMs: 2 * minute }, /2 min beyond the time limit/],
  [{ kind: 'extra-time', minutes: 15, granted: 0 }, /15 min of extra time; the roster gives 0/],
  [{ kind: 'not-finished' }, /Not ended yet/],
  [{ kind: 'other-version', hash: 'one', current: 'two' }, /version one; read here is two/],
  [{ kind: 'other-assignment' }, /not on this device/],
  [{ kind: 'name-cleaned', removed: 2 }, /2 hidden characters/],
  [{ kind: 'unknown-questions', questionIds: ['a', 'b'] }, /2 questions .*: a, b\./],
  [
    { kind: 'unfitting-responses', questionIds: Array.from({ length: 12 }, (_, i) => `q${i}`) },
    /12 responses .*q9 and 2 more\./,
  ],
  [{ kind: 'other-questions', added: 1, missing: 3 }, /1 added, 3 missing/],
  [{ kind: 'other-mode', mode: 'practice' }, /Taken as practice/],
  [{ kind: 'other-key', kid: 'A'.repeat(43) }, /\(0000-0000-0000-0000\)/],
  [{ kind: 'other-key', kid: 'not a key' }, /that of the assignment\.$/],
  [{ kind: 'not-sealed' }, /Not sealed/],
  [{ kind: 'too-many-attempts', place: 3, allowed: 2 }, /Attempt number 3, where 2 may/],
]

const withNames: readonly ResultFinding[] = [
  { kind: 'superseded', by: 'Ana (2).pacsready-result' },
  { kind: 'two-names', others: ['Ana, 4b'] },
  { kind: 'similar-name', others: ['Ana, 4b'] },
]

describe('findings in words', () => {
  it.each(findings)('%j', (finding, words) => {
    expect(findingWords(finding, false)).toMatch(words)
    expect(findingWords(finding, true)).toMatch(words)
  })

  it.each(withNames)('name nobody while names are hidden: %j', finding => {
    expect(findingWords(finding, false)).toContain('Ana')
    expect(findingWords(finding, true)).not.toContain('Ana')
  })
})
