/**
 * SHA-256 (FIPS 180-4) taken in pieces: the browser's own takes only whole buffers, and none at all on a page
 * served without https. Held against the published vectors and the platform's implementation in the tests.
 */
export interface Sha256 {
  /** Adds bytes; any number of calls. */
  update(bytes: Uint8Array): void
  /** The hash of all bytes so far as 64 lower-case hexadecimal digits. Ends this hash: call it once. */
  hex(): string
}

const blockBytes = 64

/** Starts a hash of no bytes yet. */
export function startSha256(): Sha256 {
  const state = new Int32Array(firstFractions(8, 2))
  const block = new Uint8Array(blockBytes)
  const schedule = new Int32Array(64)
  let filled = 0
  let length = 0

  function update(bytes: Uint8Array): void {
    length += bytes.length
    let read = 0
    while (read < bytes.length) {
      const part = bytes.subarray(read, read + blockBytes - filled)
      block.set(part, filled)
      read += part.length
      filled += part.length
      if (filled < blockBytes) return
      compress(state, block, schedule)
      filled = 0
    }
  }

  function hex(): string {
    const bits = BigInt(length) * 8n
    const padding = new Uint8Array(((blockBytes + 55 - filled) % blockBytes) + 9)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits)
    update(padding)
    return Array.from(new Uint32Array(state), word => word.toString(16).padStart(8, '0')).join('')
  }
  return { update, hex }
}

/** First 32 bits of the fractional parts of the square (`power` 2) or cube roots of the first primes. */
function firstFractions(count: number, power: 2 | 3): Uint32Array {
  const fractions = new Uint32Array(count)
  let found = 0
  for (let candidate = 2; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue
    const root = power === 2 ? Math.sqrt(candidate) : Math.cbrt(candidate)
    fractions[found] = (root % 1) * 2 ** 32
    found += 1
  }
  return fractions
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) {
    if (candidate % divisor === 0) return false
  }
  return true
}

const roundConstants = new Int32Array(firstFractions(64, 3))

function compress(state: Int32Array, block: Uint8Array, schedule: Int32Array): void {
  expand(block, schedule)
  let a = state[0] ?? 0
  let b = state[1] ?? 0
  let c = state[2] ?? 0
  let d = state[3] ?? 0
  let e = state[4] ?? 0
  let f = state[5] ?? 0
  let g = state[6] ?? 0
  let h = state[7] ?? 0
  for (let round = 0; round < 64; round += 1) {
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const term = (roundConstants[round] ?? 0) + (schedule[round] ?? 0)
    const one = (h + sumE + ((e & f) ^ (~e & g)) + term) | 0
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const two = (sumA + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  const added = [a, b, c, d, e, f, g, h]
  for (let index = 0; index < 8; index += 1) state[index] = (state[index] ?? 0) + (added[index] ?? 0)
}

function expand(block: Uint8Array, schedule: Int32Array): void {
  for (let index = 0; index < 16; index += 1) {
    const at = index * 4
    const high = ((block[at] ?? 0) << 24) | ((block[at + 1] ?? 0) << 16)
    schedule[index] = high | ((block[at + 2] ?? 0) << 8) | (block[at + 3] ?? 0)
  }
  for (let index = 16; index < 64; index += 1) {
    const two = schedule[index - 2] ?? 0
    const fifteen = schedule[index - 15] ?? 0
    const high = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10)
    const low = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3)
    schedule[index] = (high + (schedule[index - 7] ?? 0) + low + (schedule[index - 16] ?? 0)) | 0
  }
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
