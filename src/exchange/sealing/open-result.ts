import { compactDecrypt, errors } from 'jose'
import { decodeBase64Url } from '#src/domain/format/base64-url.ts'
import { decodeText } from '#src/exchange/decode-text.ts'
import { parseJsonText } from '#src/exchange/parse-json-text.ts'
import {
  anySealedHeaderSchema,
  contentEncryption,
  keyAgreement,
  longestHeader,
  resultFileLimit,
  sealedHeaderSchema,
  sealedResultVersion,
} from '#src/exchange/sealing/sealed-result-format.ts'

/** What a file that stays closed says about itself. Nothing proves it: damage can say the same. */
export type ClosedHint =
  | { readonly kind: 'other-key'; readonly kid: string }
  /** Its format is of a newer version of the app. */
  | { readonly kind: 'newer-version' }

export type ResultOpening =
  | { readonly kind: 'opened'; readonly text: string; readonly kid: string }
  | { readonly kind: 'cannot-open'; readonly sentence: string; readonly hint: ClosedHint | null }

/** The sentence for every cause: which one it was is nobody's business but the hint's. */
export const cannotOpenSentence = 'This file cannot be opened: it is damaged or not for this key.'

/** Letters that the 12 bytes of a nonce and the 16 bytes of a tag have in base64url. */
const ivLength = 16
const tagLength = 22

/** Opens a sealed result with one of these private keys, by the ids of their public halves. */
export async function openResult(
  sealed: string,
  keys: ReadonlyMap<string, CryptoKey>,
): Promise<ResultOpening> {
  const header = sealed.length <= resultFileLimit ? readHeader(sealed) : null
  if (header === null) return cannotOpen(null)
  const parsed = sealedHeaderSchema.safeParse(header)
  if (!parsed.success) return cannotOpen(isNewer(header) ? { kind: 'newer-version' } : null)
  const { kid } = parsed.data
  const key = keys.get(kid)
  if (key === undefined) return cannotOpen({ kind: 'other-key', kid })
  const bytes = await decrypt(sealed, key)
  const decoded = bytes === null ? null : decodeText(bytes)
  return decoded?.kind === 'text' ? { kind: 'opened', text: decoded.text, kid } : cannotOpen(null)
}

function cannotOpen(hint: ClosedHint | null): ResultOpening {
  return { kind: 'cannot-open', sentence: cannotOpenSentence, hint }
}

/** The header of a text that has the five parts of a sealed result, each as we write it; null for all else. */
function readHeader(sealed: string): unknown {
  const [header = '', noKey, iv = '', content = '', tag = '', ...more] = sealed.split('.')
  if (noKey !== '' || more.length > 0 || header.length > longestHeader) return null
  if (iv.length !== ivLength || tag.length !== tagLength) return null
  // Two spellings of the same bytes would leave letters that can be changed without anybody noticing.
  const [bytes, ...others] = [header, iv, content, tag].map(decodeBase64Url)
  if (bytes === undefined || bytes === null || others.includes(null)) return null
  const decoded = decodeText(bytes)
  const reading = decoded.kind === 'text' ? parseJsonText(decoded.text, '') : null
  return reading?.kind === 'json' ? reading.value : null
}

function isNewer(header: unknown): boolean {
  const any = anySealedHeaderSchema.safeParse(header)
  return any.success && any.data.v > sealedResultVersion
}

async function decrypt(sealed: string, key: CryptoKey): Promise<Uint8Array | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: [keyAgreement],
      contentEncryptionAlgorithms: [contentEncryption],
    })
    return plaintext
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
