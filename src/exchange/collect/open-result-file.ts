import * as z from 'zod/mini'
import { shortHash } from '#src/domain/assignment/assignment-hash.ts'
import { type ResultPayload, resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import { checkChain } from '#src/domain/learning/hash-chain.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { otherFileOfOurs } from '#src/exchange/collect/other-file-of-ours.ts'
import { checkValue } from '#src/exchange/check-value.ts'
import { decodeText } from '#src/exchange/decode-text.ts'
import { parseJsonText } from '#src/exchange/parse-json-text.ts'
import { type ClosedHint, openResult } from '#src/exchange/sealing/open-result.ts'

/** What a result file holds, checked against its schema; nothing of it is believed. */
export interface OpenedResult {
  readonly kind: 'opened'
  /** Key it was sealed to. */
  readonly kid: string
  readonly payload: ResultPayload
  /** `broken`: events are missing, damaged or of another attempt, or their hash is not theirs. */
  readonly chain: 'whole' | 'broken'
}

export type ResultFileOutcome =
  | OpenedResult
  /** `hint` is what the file says of itself when it stays closed; nothing proves it. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly hint: ClosedHint | null }

/** Opens, reads and checks one result file. */
export async function openResultFile(
  bytes: Uint8Array,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<ResultFileOutcome> {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'other')
    return refuse(`This file is ${decoded.what}${ofOurs(bytes)}. It is no result file.`)
  // Programs that pass a text on may end it with a line feed.
  const text = decoded.text.trim()
  const other = otherFileOfOurs(text)
  if (other !== null) return refuse(other)
  const opening = await openResult(text, keys)
  if (opening.kind === 'cannot-open') return refuse(opening.sentence, opening.hint)
  const reading = parseJsonText(opening.text, 'What this file holds')
  if (reading.kind === 'refused') return refuse(reading.sentence)
  if (isNewer(reading.value)) return refuse(newer)
  const checked = checkValue(resultPayloadSchema, reading.value, 'What this file holds')
  if (checked.kind === 'refused') return refuse(checked.sentence)
  const payload = checked.value
  if (payload.attempt.assignment === undefined) {
    return refuse('What this file holds is no attempt at an assignment.')
  }
  return { kind: 'opened', kid: opening.kid, payload, chain: (await isWhole(payload)) ? 'whole' : 'broken' }
}

/** Backups are the only files of this app that are compressed. */
function ofOurs(bytes: Uint8Array): string {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? ', as backups of PACS Ready are' : ''
}

const newer =
  'This result was made by a newer version of PACS Ready. Reload the page to update the app, then drop it again.'

/** What can be said of a result of any version. */
const anyResultSchema = z.object({ format: z.literal('pacsready-result'), version: z.int() })

function refuse(sentence: string, hint: ClosedHint | null = null): ResultFileOutcome {
  return { kind: 'refused', sentence, hint }
}

function isNewer(value: unknown): boolean {
  const any = anyResultSchema.safeParse(value)
  return any.success && any.data.version > 1
}

async function isWhole({ attempt, events, eventsHash }: ResultPayload): Promise<boolean> {
  if (shortHash(canonicalJson(events)) !== eventsHash) return false
  if (events.some(({ attemptId }) => attemptId !== attempt.attemptId)) return false
  return (await checkChain(events, digest)).problems.length === 0
}

/** A thousand short texts are faster here than one by one through the browser's own. */
function digest(text: string): Promise<string> {
  const hash = startSha256()
  hash.update(new TextEncoder().encode(text))
  return Promise.resolve(hash.hex())
}
