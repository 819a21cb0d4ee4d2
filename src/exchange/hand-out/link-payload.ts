import { deflateSync } from 'fflate'
import { decodeBase64Url, encodeBase64Url } from '#src/domain/format/base64-url.ts'
import { startSha256 } from '#src/domain/learning/sha-256.ts'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import { decodeText } from '#src/exchange/decode-text.ts'
import { assignmentLink, payloadIn } from '#src/exchange/hand-out/payload-in-link.ts'
import { inflateWithin } from '#src/exchange/inflate-within.ts'
import { parseJsonText } from '#src/exchange/parse-json-text.ts'

/**
 * What a link carries behind its `#`: the version, canonical JSON squeezed (raw DEFLATE) as base64url, and the first 32
 * bits of SHA-256 over all before them, which find what a mail client lost. RELEASED FORMAT: `1.<data>.<8 hex digits>`.
 */
const version = 1

export const linkPayloadLimits = { characters: 64_000, inflatedBytes: 256_000 } as const

export type LinkPayload =
  | { readonly kind: 'payload'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly sentence: string }

/** The text for a link; equal values give the same one. Whether it is short enough for a link is for the caller to see. */
export function encodeLinkPayload(value: unknown): string {
  const squeezed = deflateSync(new TextEncoder().encode(canonicalJson(value)), { level: 9, mem: 9 })
  const body = `${version}.${encodeBase64Url(squeezed)}`
  return `${body}.${checksum(body)}`
}

/**
 * What a link carries. Takes the payload or the whole link as a mail client, chat or person passed it on: with escapes,
 * line breaks, brackets or a full stop around it. Nothing it says may be believed before a schema has seen it.
 * In a whole link it stands behind `route`.
 */
export function decodeLinkPayload(link: string, route: string = assignmentLink): LinkPayload {
  if (link.length > linkPayloadLimits.characters) return refuse('is longer than any link this app makes')
  const [made = '', data = '', sum, ...more] = payloadIn(link, route).split('.')
  const madeBy = Number(/^\d{1,4}$/.exec(made)?.[0] ?? 0)
  if (madeBy > version) return { kind: 'refused', sentence: newer }
  if (madeBy < version) return refuse('is not one of PACS Ready, or its end is missing')
  if (more.length > 0 || sum !== checksum(`${version}.${data}`))
    return refuse('was cut off or changed on its way')
  return read(data)
}

const newer =
  'This link was made by a newer version of PACS Ready. Reload the page to update the app, then open the link again.'

function refuse(what: string): LinkPayload {
  return {
    kind: 'refused',
    sentence: `This link ${what}. Copy the whole link, or ask for it again as a file. Nothing was opened.`,
  }
}

function read(data: string): LinkPayload {
  const squeezed = decodeBase64Url(data)
  if (squeezed === null) return refuse('was changed on its way')
  const inflating = inflateWithin(squeezed, linkPayloadLimits.inflatedBytes)
  if (inflating.kind === 'too-large') return refuse('unpacks to more than any link this app makes')
  const decoded = inflating.kind === 'inflated' ? decodeText(inflating.bytes) : null
  if (decoded?.kind !== 'text') return refuse('does not hold what a link of this app holds')
  const reading = parseJsonText(decoded.text, 'What this link holds')
  return reading.kind === 'json' ? { kind: 'payload', value: reading.value } : reading
}

function checksum(text: string): string {
  const hash = startSha256()
  hash.update(new TextEncoder().encode(text))
  return hash.hex().slice(0, 8)
}
