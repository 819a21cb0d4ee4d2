import { describe, expect, it } from 'vitest'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import { receiveHandOut } from '#src/domain/assignment/receive-hand-out.ts'
import { receivedAssignmentSchema } from '#src/domain/assignment/received-assignment.ts'
import { assignmentOf, handOutOf, otherKey } from '#tests/domain/assignment/make-assignment.ts'
import { testHandOut } from '#tests/storage/test-assignment.ts'

const now = Date.UTC(2026, 10, 23)
const first = receiveHandOut(null, handOutOf(), now)
const known = {
  ...first.received,
  handedOver: [{ attemptId: '5'.repeat(32), resultId: 'e'.repeat(32), atUtc: now }],
}

describe('receiveHandOut', () => {
  it('keeps what was not known, with the key it came with', () => {
    expect(first).toEqual({
      kind: 'new',
      received: {
        receivedUtc: now,
        handOut: handOutOf(),
        firstKid: keyId(assignmentOf().key),
        handedOver: [],
      },
    })
    expect(receivedAssignmentSchema.safeParse(first.received).success).toBe(true)
  })

  it('says that the same is known, and changes nothing', () => {
    expect(receiveHandOut(known, handOutOf(), now + 1)).toEqual({ kind: 'known', received: known })
  })

  it('puts another version in the place of the one before, and forgets nothing that was handed over', () => {
    const later = handOutOf({ title: 'Monday quiz, corrected' }, { extra: { name: 'Zoë', minutes: 10 } })
    expect(receiveHandOut(known, later, now + 1)).toEqual({
      kind: 'other-version',
      received: { ...known, handOut: later },
    })
    // What belonged to the version before is not carried over into the next.
    const reception = receiveHandOut({ ...known, handOut: later }, handOutOf(), now + 2)
    expect(reception.received.handOut.extra).toBeNull()
  })

  it('adds to the same version extra time and questions, and takes neither away', () => {
    const extra = { name: 'Zoë', minutes: 10 }
    const withExtra = receiveHandOut(known, handOutOf({}, { extra }), now + 1)
    expect(withExtra).toMatchObject({ kind: 'known', received: { handOut: { extra } } })
    expect(receiveHandOut(withExtra.received, handOutOf(), now + 2)).toEqual(withExtra)

    const { questions, ...withoutQuestions } = testHandOut
    const withQuestions = receiveHandOut(null, testHandOut, now)
    expect(receiveHandOut(withQuestions.received, withoutQuestions, now + 1)).toEqual({
      ...withQuestions,
      kind: 'known',
    })
    expect(
      receiveHandOut(receiveHandOut(null, withoutQuestions, now).received, testHandOut, now + 1),
    ).toMatchObject({
      received: { handOut: { questions } },
    })
  })

  it('F65: of a known assignment with another key it asks, whatever else changed, and still knows the first key', () => {
    const key = otherKey
    for (const changes of [{ key }, { key, title: 'Another title' }]) {
      expect(receiveHandOut(known, handOutOf(changes), now + 1)).toEqual({
        kind: 'other-key',
        received: { ...known, handOut: handOutOf(changes) },
        known: keyId(assignmentOf().key),
        came: keyId(key),
      })
    }
  })
})
