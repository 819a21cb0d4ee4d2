import { Inflate } from 'fflate'

export type Inflating =
  | { readonly kind: 'inflated'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-large' }

/** So much goes in at a time; DEFLATE makes at most about 1,000 times as much of it. */
const portion = 512

/**
 * Undoes raw DEFLATE, but gives up once more than `mostBytes` have come out: what a file says about its size counts for
 * nothing.
 */
export function inflateWithin(squeezed: Uint8Array, mostBytes: number): Inflating {
  if (squeezed.length === 0) return { kind: 'broken' }
  const parts: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate(part => {
    parts.push(part)
    length += part.length
  })
  for (let from = 0; from < squeezed.length; from += portion) {
    const isLast = from + portion >= squeezed.length
    if (!tryPush(inflate, squeezed.subarray(from, from + portion), isLast)) return { kind: 'broken' }
    if (length > mostBytes) return { kind: 'too-large' }
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return { kind: 'inflated', bytes }
}

/** False for what is not DEFLATE or ends too early; the library tells of it by an error with a number as its code. */
function tryPush(inflate: Inflate, part: Uint8Array, isLast: boolean): boolean {
  try {
    inflate.push(part, isLast)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false
    throw error
  }
}
