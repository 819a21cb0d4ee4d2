import { describe, expect, it } from 'vitest'
import type { InterviewParcel } from '#src/domain/interview/interview-parcel.ts'
import type { InterviewSession } from '#src/domain/interview/interview-record.ts'
import { packDebrief, packInvitation, packSelfRating } from '#src/domain/interview/pack-parcel.ts'
import { type KnownInterview, receiveParcel, sessionIdOf } from '#src/domain/interview/receive-parcel.ts'
import {
  interviewQuestion,
  sampleRating,
  sampleSession,
  sampleSheet,
  startedUtc,
} from '#tests/domain/interview/sample-session.ts'

const shipped = interviewQuestion('shipped')
const edited = interviewQuestion('edited', { minutes: 9 })
const guide = [shipped, interviewQuestion('edited')]
const now = startedUtc + 3_600_000
const nothing: KnownInterview = { session: null, self: null, other: null }

const led = sampleSession([shipped, edited], {
  way: 'two-devices',
  isLearnerCandidate: false,
  debrief: { keep: ['Asked about the scope.'], stop: [], start: [] },
})
const self = sampleSheet('self', [sampleRating('shipped', { criteria: { isolate: 4 } })])
const other = sampleSheet('other', [sampleRating('shipped', { criteria: { isolate: 2 } })])

function receive(parcel: InterviewParcel, known: KnownInterview) {
  const received = receiveParcel(parcel, known, guide, now)
  if (received.kind === 'refused') throw new Error(received.sentence)
  return received.records
}

function sessionIn(records: ReturnType<typeof receive>): InterviewSession {
  const session = records.find(record => record.part === 'session')
  if (session === undefined) throw new Error('no session came')
  return session
}

describe('a session on two devices', () => {
  it('goes there and back: invitation, self-rating, debrief', () => {
    const invitation = packInvitation(led, 'named', guide)
    const invited = sessionIn(receive(invitation, nothing))
    expect(invited).toMatchObject({
      isLearnerCandidate: true,
      way: 'two-devices',
      endedUtc: null,
      progress: [],
    })
    expect(invited.debrief.keep).toEqual([])
    expect(invited.questions).toEqual(led.questions)

    const answered = { ...invited, progress: led.progress, endedUtc: now }
    const returned = packSelfRating(answered, self)
    const atInterviewer = receive(returned, { session: { ...led, progress: [] }, self: null, other })
    expect(atInterviewer).toContainEqual(self)
    expect(sessionIn(atInterviewer)).toMatchObject({ isLearnerCandidate: false, progress: led.progress })

    const debrief = packDebrief(led, other, 'named', guide)
    const atCandidate = receive(debrief, { session: answered, self, other: null })
    expect(atCandidate).toContainEqual(other)
    expect(sessionIn(atCandidate)).toMatchObject({ isLearnerCandidate: true, debrief: led.debrief })
    expect(new Set([invitation, returned, debrief].map(sessionIdOf))).toEqual(new Set([led.sessionId]))
  })

  it('names what both apps have, and carries what they may not, or everything when asked', () => {
    const isWhole = (parcel: InterviewParcel) =>
      parcel.kind === 'self-rating' ? [] : parcel.session.questions.map(asked => 'question' in asked)
    expect(isWhole(packDebrief(led, other, 'named', guide))).toEqual([false, true])
    const whole = packDebrief(led, other, 'whole', guide)
    expect(isWhole(whole)).toEqual([true, true])
    expect(sessionIn(receive(whole, nothing)).questions).toEqual(led.questions)
  })

  it('opened twice changes nothing the second time', () => {
    const invited = sessionIn(receive(packInvitation(led, 'whole', guide), nothing))
    expect(receive(packInvitation(led, 'whole', guide), { ...nothing, session: invited })).toEqual([])
    expect(receive(packSelfRating(invited, self), { session: led, self, other: null })).toEqual([])
    expect(receive(packDebrief(led, other, 'whole', guide), { session: invited, self, other })).toEqual([])
  })

  it.each<[string, InterviewParcel, KnownInterview, RegExp]>([
    ['a self-rating of another session', packSelfRating(led, self), nothing, /belongs to another session/],
    [
      'a self-rating on the candidate’s device',
      packSelfRating(led, self),
      { ...nothing, session: { ...led, isLearnerCandidate: true } },
      /belongs to another session/,
    ],
    [
      'an invitation opened where it was made',
      packInvitation(led, 'whole', guide),
      { ...nothing, session: led },
      /made in this browser/,
    ],
    [
      'a debrief opened where it was made',
      packDebrief(led, other, 'whole', guide),
      { ...nothing, session: led },
      /made in this browser/,
    ],
    [
      'a debrief with the ratings of another session',
      {
        ...packDebrief(led, other, 'whole', guide),
        sheet: { ...other, sessionId: 'd'.repeat(32), part: 'other' },
      },
      nothing,
      /belong to another session/,
    ],
    [
      'ratings that are not finished',
      { ...packSelfRating(led, self), sheet: { ...self, doneUtc: null, part: 'self' } },
      { ...nothing, session: led },
      /not finished/,
    ],
  ])('refuses %s', (_, parcel, known, sentence) => {
    expect(receiveParcel(parcel, known, guide, now)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    })
  })

  it('refuses questions it has with other words', () => {
    const invitation = packInvitation(led, 'named', guide)
    const older = [interviewQuestion('shipped', { minutes: 4 })]
    expect(receiveParcel(invitation, nothing, older, now)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('ask for the session as a file'),
    })
  })

  it('is never sent before the sheet is done', () => {
    const open = { ...self, doneUtc: null }
    expect(() => packSelfRating(led, open)).toThrow(/not done/)
    expect(() => packDebrief(led, self, 'whole', guide)).toThrow(/another one/)
  })

  it('never has in it what the other should not see yet', () => {
    const text = JSON.stringify(packInvitation({ ...led, at: 1 }, 'whole', guide))
    expect(text).not.toContain('Asked about the scope.')
    expect(text).toContain('"at":0')
  })
})
