import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnchoredLevel, InterviewQuestion } from '#src/domain/interview/guide.ts'
import { packDebrief, packInvitation, packSelfRating } from '#src/domain/interview/pack-parcel.ts'
import {
  mostInLink,
  parcelFile,
  parcelLink,
  readParcelFile,
  readParcelLink,
} from '#src/exchange/interview/parcel-text.ts'
import { encodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { readQuizzes } from '#src/build/read-quizzes.ts'
import { sampleRating, sampleSession, sampleSheet } from '#tests/domain/interview/sample-session.ts'

const origin = 'https://pacs.example/app/'
const { interview: guide } = await readQuizzes('quizzes')
const session = sampleSession(guide.slice(0, 12), { way: 'two-devices', isLearnerCandidate: false })
const words =
  'Named the scope first, then went to the log of the broker and said what each answer would mean.'
function ratedThree({ criteria }: InterviewQuestion): Record<string, AnchoredLevel> {
  const rated: Record<string, AnchoredLevel> = {}
  for (const { id } of criteria) rated[id] = 3
  return rated
}

const ratings = session.questions.map(({ question }) =>
  sampleRating(question.id, {
    criteria: ratedThree(question),
    facts: question.facts.map(({ id }) => id),
    words,
  }),
)

const file = (text: string) => new Blob([text])

describe('what two devices hand each other', () => {
  it('an invitation of 45 minutes is a short link; a self-rating of twelve answers with words still is one', () => {
    const invitation = parcelLink(packInvitation(session, 'named', guide), origin)
    expect(invitation?.length).toBeLessThan(1_200)
    const self = parcelLink(packSelfRating(session, sampleSheet('self', ratings)), origin)
    expect(self?.length).toBeLessThan(mostInLink)
  })

  it('too long for a link is said, and fits a file', async () => {
    const whole = packDebrief(session, sampleSheet('other', ratings), 'whole', guide)
    expect(parcelLink(whole, origin)).toBeNull()
    expect(await readParcelFile(file(parcelFile(whole)))).toEqual({ kind: 'parcel', parcel: whole })
  })

  it('comes out of a link as it went in', () => {
    const parcel = packSelfRating(session, sampleSheet('self', ratings))
    expect(readParcelLink(parcelLink(parcel, origin) ?? '')).toEqual({ kind: 'parcel', parcel })
  })

  it('any link cut short or changed in a place is refused', () => {
    const link = parcelLink(packInvitation(session, 'named', guide), origin) ?? ''
    const from = link.indexOf('/open/') + '/open/'.length
    fc.assert(
      fc.property(fc.integer({ min: from, max: link.length - 1 }), fc.boolean(), (at, isCut) => {
        const changed = link[at] === 'A' ? 'B' : 'A'
        const broken = isCut ? link.slice(0, at) : link.slice(0, at) + changed + link.slice(at + 1)
        expect(readParcelLink(broken).kind).toBe('refused')
      }),
    )
  })

  it.each([
    ['an empty file', '', /empty/],
    ['a web page', '<html>', /web page/],
    ['another kind of file', '{"format":"pacsready-assignment","version":1}', /holds no interview session/],
    ['one of a newer version', '{"format":"pacsready-interview","version":2}', /newer version/],
    [
      'one that is not as the app writes it',
      '{"format":"pacsready-interview","version":1,"kind":"self-rating","progress":[]}',
      /sheet/,
    ],
  ])('%s gets a sentence', async (_, text, sentence) => {
    expect(await readParcelFile(file(text))).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    })
  })

  it('a link to something else gets a sentence', () => {
    expect(readParcelLink(encodeLinkPayload({ some: 'thing' }))).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('holds no interview session'),
    })
  })
})
