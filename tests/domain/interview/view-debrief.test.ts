import { describe, expect, it } from 'vitest'
import { packDebrief, packInvitation } from '#src/domain/interview/pack-parcel.ts'
import { viewDebrief } from '#src/domain/interview/view-debrief.ts'
import { sampleInterviewQuestion } from '#tests/domain/interview/sample-guide.ts'
import { sampleSession, sampleSheet } from '#tests/domain/interview/sample-session.ts'

const session = sampleSession(undefined, {
  way: 'two-devices',
  debrief: { keep: ['Asked about the scope first.'], stop: [], start: [] },
})
const other = sampleSheet('other', [])
const self = sampleSheet('self', [])
const nothing = { session: null, self: null, other: null }
const parcel = packDebrief(session, other, 'whole', [])
const stillOpen = { ...self, doneUtc: null }

describe('a debrief that was sealed for somebody', () => {
  it('shows whole, and its learner is not the one who looks at it', () => {
    expect(viewDebrief(parcel, nothing)).toEqual({
      kind: 'debrief',
      session: { ...session, isLearnerCandidate: false },
      other,
    })
  })

  it.each([
    ['the candidate who has not finished', session, stillOpen],
    ['the candidate who has not begun to rate', session, null],
    ['both at one device, one of them not finished', { ...session, way: 'one-device' as const }, stillOpen],
  ])('is not shown to %s', (_, own, sheet) => {
    expect(viewDebrief(parcel, { session: own, self: sheet, other })).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining('still to be rated here'),
    })
  })

  it('is shown where all who rate have rated', () => {
    const led = { ...session, isLearnerCandidate: false }
    expect(viewDebrief(parcel, { session: led, self: null, other }).kind).toBe('debrief')
    expect(viewDebrief(parcel, { session, self, other: null }).kind).toBe('debrief')
  })

  it.each([
    ['something else', packInvitation(session, 'whole', []), /no whole debrief/],
    [
      'questions by name only',
      packDebrief(session, other, 'named', [sampleInterviewQuestion]),
      /no whole debrief/,
    ],
    ['an open sheet', { ...parcel, sheet: { ...parcel.sheet, doneUtc: null } }, /not finished/],
    [
      'ratings of another session',
      { ...parcel, sheet: { ...parcel.sheet, sessionId: 'd'.repeat(32) } },
      /another session/,
    ],
  ])('with %s is refused', (_, wrong, sentence) => {
    expect(viewDebrief(wrong, nothing)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    })
  })
})
