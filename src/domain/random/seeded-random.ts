/** A source of numbers in [0, 1). */
export type Random = () => number

/**
 * Random numbers that depend on the seed alone, the same in every browser: sfc32 (Chris Doty-Humphrey, PractRand)
 * seeded with four words of the xmur3 string hash (both in the form collected by bryc, public domain). Not for
 * secrets. RELEASED: stored attempts rely on the sequence of a seed.
 */
export function seededRandom(seed: string): Random {
  const nextWord = hashWords(seed)
  let a = nextWord()
  let b = nextWord()
  let c = nextWord()
  let counter = nextWord()
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
}

/** xmur3: an endless source of 32-bit words mixed from a string. */
function hashWords(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    hash ^= hash >>> 16
    return hash | 0
  }
}
