const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as base64url without padding (RFC 4648 section 5). */
export function encodeBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3)
    const group = (one << 16) | (two << 8) | three
    const letters = Math.min(4, bytes.length - at + 1)
    for (let letter = 0; letter < letters; letter += 1) text += alphabet[(group >> (18 - 6 * letter)) & 63]
  }
  return text
}

/**
 * The bytes of a base64url text without padding, or null for anything `encodeBase64Url` does not write: other letters,
 * an impossible length, or bits left over at the end that are not zero. So no two texts give the same bytes.
 */
export function decodeBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let waiting = 0
  let bits = 0
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const value = valueOf(text.charCodeAt(at))
    if (value < 0) return null
    waiting = ((waiting << 6) | value) & 0xfff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[length] = waiting >> bits
    length += 1
  }
  const isWhole = bits < 6 && (waiting & ((1 << bits) - 1)) === 0
  return isWhole ? bytes : null
}

function valueOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41
  if (code >= 0x61 && code <= 0x7a) return code - 0x61 + 26
  if (code >= 0x30 && code <= 0x39) return code - 0x30 + 52
  if (code === 0x2d) return 62
  return code === 0x5f ? 63 : -1
}
