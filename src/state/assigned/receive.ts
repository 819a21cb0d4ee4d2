import type { HandOut } from '#src/domain/assignment/hand-out.ts'
import { readHandOut } from '#src/domain/assignment/read-hand-out.ts'
import { receiveHandOut } from '#src/domain/assignment/receive-hand-out.ts'
import type { ReceivedAssignment } from '#src/domain/assignment/received-assignment.ts'
import { decodeLinkPayload } from '#src/exchange/hand-out/link-payload.ts'
import { importPublicKey } from '#src/exchange/sealing/ecdh.ts'
import { webCryptoProblem } from '#src/exchange/sealing/web-crypto-problem.ts'
import { readJsonFile } from '#src/exchange/read-json-file.ts'
import type { AppStore } from '#src/state/app-store.ts'

/** What became of a link or file that was opened. Nothing is kept of what is refused. */
export type Opening =
  | {
      readonly kind: 'kept'
      readonly assignmentId: string
      /** `other-version`: another version of it was here before. */
      readonly news: 'new' | 'known' | 'other-version'
    }
  /** It waits for `keepReceived`: results would be sealed to another key than before. Ids of both keys. */
  | {
      readonly kind: 'other-key'
      readonly assignmentId: string
      readonly received: ReceivedAssignment
      readonly known: string
      readonly came: string
    }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Most bytes of an assignment file: it may carry a whole bank. reliability.md D6. */
const handOutBytes = 10_000_000

/** Opens the assignment of a link; takes the whole link or what is behind the route. */
export async function openLink(store: AppStore, link: string): Promise<Opening> {
  const payload = decodeLinkPayload(link)
  return payload.kind === 'payload' ? open(store, payload.value) : payload
}

/** Opens an assignment file. */
export async function openFile(store: AppStore, file: Blob): Promise<Opening> {
  const reading = await readJsonFile(file, { maxBytes: handOutBytes, what: 'an assignment file' })
  return reading.kind === 'json' ? open(store, reading.value) : reading
}

async function open(store: AppStore, value: unknown): Promise<Opening> {
  const reading = readHandOut(value)
  return reading.kind === 'hand-out' ? receive(store, reading.handOut) : reading
}

async function receive(store: AppStore, handOut: HandOut): Promise<Opening> {
  const { assignmentId, key } = handOut.assignment
  // Better now than when the result is to be sealed. Without https nothing can be tried; the page says so.
  if (webCryptoProblem() === null && (await importPublicKey(key)) === null) return refused(noKey)
  const { openStore, now } = store.getState()
  const { log } = await openStore()
  const documents = await log.readDocuments('received')
  if ('kind' in documents) return refused(unreadable)
  const known = documents.find(({ id }) => id === assignmentId)?.value ?? null
  const reception = receiveHandOut(known, handOut, now())
  if (reception.kind === 'other-key') return { ...reception, assignmentId }
  return keep(store, reception.received, reception.kind)
}

/** Keeps an assignment with another key than before; the learner said so. */
export function keepReceived(store: AppStore, received: ReceivedAssignment): Promise<Opening> {
  return keep(store, received, 'other-version')
}

async function keep(
  { getState }: AppStore,
  received: ReceivedAssignment,
  news: 'new' | 'known' | 'other-version',
): Promise<Opening> {
  const { assignmentId } = received.handOut.assignment
  const { log } = await getState().openStore()
  const saving = await log.saveDocument({
    kind: 'received',
    id: assignmentId,
    updatedUtc: getState().now(),
    value: received,
  })
  return saving.kind === 'not-saved' ? refused(notKept) : { kind: 'kept', assignmentId, news }
}

const unreadable =
  'What is stored on this device could not be read, so nothing was opened. Reload the page and open the assignment again.'
const noKey =
  'The key in this assignment is no valid key, so no result could be sealed to it. Ask your instructor for the link or file again.'
const notKept =
  'The browser could not keep this assignment, perhaps because the device is full. Free some space and open it again.'

function refused(sentence: string): Opening {
  return { kind: 'refused', sentence }
}
