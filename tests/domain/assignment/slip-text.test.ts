import { describe, expect, it } from 'vitest'
import type { Assignment } from '#src/domain/assignment/assignment.ts'
import { openingWords } from '#src/domain/assignment/opening-words.ts'
import { slipText } from '#src/domain/assignment/slip-text.ts'
import { testAssignment } from '#tests/storage/test-assignment.ts'

const parts = {
  link: 'https://ready.example.org/#/assignment/1.abc.0123abcd',
  fileName: 'monday-aaaaaaaa.pacsready-assignment',
  receivedAt: 'https://ready.example.org/#/assigned',
  fingerprint: '7K3M-Q9XR-04TD-HW2E',
  extraMinutes: 0,
}

describe('slipText', () => {
  it('says all a learner needs', () => {
    expect(slipText(testAssignment, parts)).toBe(
      `Monday (Dr. Ada)

Without the book, please.

Opens: Thu, 1 Jan 2026, 01:00 (Europe/Vienna)
Closes: Fri, 2 Jan 2026, 01:00 (Europe/Vienna)
2 questions, 30 minutes, 2 attempts

Open this link: https://ready.example.org/#/assignment/1.abc.0123abcd

Before you start, compare the key shown there with this one: 7K3M-Q9XR-04TD-HW2E

When you have finished, the app makes one sealed file (its name ends in .pacsready-result). Send that file back to me. Nothing is sent by itself.`,
    )
  })

  it('names the file where there is no link, and the time of this learner', () => {
    const slip = slipText(testAssignment, { ...parts, link: null, extraMinutes: 15 })
    expect(slip).toContain(
      'Save the file monday-aaaaaaaa.pacsready-assignment, go to https://ready.example.org/#/assigned and open it there.',
    )
    expect(slip).toContain('2 questions, 45 minutes, 2 attempts')
    expect(slip).not.toContain('#/assignment/')
  })

  it('leaves out what is not said', () => {
    const bare: Assignment = {
      ...testAssignment,
      note: '',
      minutes: null,
      attempts: 1,
      opensUtc: null,
      closesUtc: null,
      questions: { kind: 'drawn', rows: [{ skill: 'red', levels: [], count: 7 }], seed: 'x' },
    }
    expect(slipText(bare, parts).split('\n\n').slice(0, 2)).toEqual([
      'Monday (Dr. Ada)',
      '7 questions, no time limit, 1 attempt',
    ])
  })
})

describe('openingWords', () => {
  const { opensUtc, closesUtc } = testAssignment
  const bounds = { opensUtc, closesUtc, zone: 'Europe/Vienna' }
  it.each([
    [bounds, (opensUtc ?? 0) - 1, 'not-yet', 'Opens Thu, 1 Jan 2026, 01:00 (Europe/Vienna)'],
    [bounds, opensUtc ?? 0, 'open', 'Open until Fri, 2 Jan 2026, 01:00 (Europe/Vienna)'],
    [bounds, closesUtc ?? 0, 'closed', 'Closed since Fri, 2 Jan 2026, 01:00 (Europe/Vienna)'],
    [{ ...bounds, opensUtc: null, closesUtc: null }, 0, 'open', 'Open, without an end'],
  ])('%j at %d: %s', (when, now, state, words) => expect(openingWords(when, now)).toEqual({ state, words }))
})
