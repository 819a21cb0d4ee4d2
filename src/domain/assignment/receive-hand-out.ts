import { assignmentHash } from '#src/domain/assignment/assignment-hash.ts'
import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { keyId } from '#src/domain/assignment/instructor-key.ts'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'

/** What becomes of a hand-out that was opened; `received` is what is to be kept. */
export type Reception =
  | { readonly kind: 'new' | 'known' | 'other-version'; readonly received: ReceivedAssignment }
  /**
   * Results would go to somebody else than before: to be kept only if the learner says so (reliability.md F65). Ids of
   * both keys.
   */
  | {
      readonly kind: 'other-key'
      readonly received: ReceivedAssignment
      readonly known: string
      readonly came: string
    }

/**
 * What opening a hand-out at `now` (milliseconds since 1970 UTC) does to what is `known` of the assignment. Another version
 * takes the place of the one before: what was begun stays on the version it began with. Of the same version nothing is
 * lost that came before, neither extra time nor questions that travelled along.
 */
export function receiveHandOut(known: ReceivedAssignment | null, handOut: HandOut, now: number): Reception {
  const came = keyId(handOut.assignment.key)
  if (known === null) {
    return { kind: 'new', received: { receivedUtc: now, handOut, firstKid: came, handedOver: [] } }
  }
  const before = known.handOut.assignment
  const isSame = assignmentHash(before) === assignmentHash(handOut.assignment)
  const received = { ...known, handOut: isSame ? joined(known.handOut, handOut) : handOut }
  const knownKid = keyId(before.key)
  if (knownKid !== came) return { kind: 'other-key', received, known: knownKid, came }
  return { kind: isSame ? 'known' : 'other-version', received }
}

function joined(before: HandOut, { extra, questions, ...rest }: HandOut): HandOut {
  const carried = questions ?? before.questions
  return {
    ...rest,
    extra: extra ?? before.extra,
    ...(carried === undefined ? {} : { questions: carried }),
  }
}
