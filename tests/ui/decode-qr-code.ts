/**
 * Reads QR codes of level L in byte mode as ISO/IEC 18004:2015 describes them, and corrects nothing: every copy of the
 * format and every check symbol has to be right. Written from the standard, with nothing of the library that draws them.
 */
export function decodeQrCode(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length
  const version = (size - 17) / 4
  if (!Number.isInteger(version) || version < 1 || version > 40)
    throw new Error(`no version has ${size} modules`)
  const at = (x: number, y: number) => modules[y]?.[x] ?? false
  const mask = readFormat(at, size)
  if (version >= 7) checkVersion(at, size, version)
  const words = readCodewords(at, size, version, mask)
  const blocks = deinterleave(words, version)
  for (const block of blocks) checkBlock(block)
  return readBytes(
    blocks.flatMap(({ data }) => data),
    version,
  )
}

type At = (x: number, y: number) => boolean

/** The mask; both copies of the format must say the same, with its check bits (7.9). */
function readFormat(at: At, size: number): number {
  const near = [
    ...[0, 1, 2, 3, 4, 5].map(i => at(8, i)),
    at(8, 7),
    at(8, 8),
    at(7, 8),
    ...[9, 10, 11, 12, 13, 14].map(i => at(14 - i, 8)),
  ]
  const far = Array.from({ length: 15 }, (_, i) => (i < 8 ? at(size - 1 - i, 8) : at(8, size - 15 + i)))
  if (near.join() !== far.join()) throw new Error('the copies of the format differ')
  if (!at(8, size - 8)) throw new Error('the module that is always dark is not')
  const bits = valueOf(near) ^ 0x5412
  const data = bits >> 10
  if (data >> 3 !== 1) throw new Error('the level is not L')
  if (((data << 10) | remainder(data << 10, 0x537, 15)) !== bits) throw new Error('the format is damaged')
  return data & 7
}

/** Both copies of the version, with its check bits (7.10). */
function checkVersion(at: At, size: number, version: number): void {
  const expected = (version << 12) | remainder(version << 12, 0x1f25, 18)
  const places = Array.from({ length: 18 }, (_, i) => [size - 11 + (i % 3), Math.floor(i / 3)] as const)
  const copies = [valueOf(places.map(([a, b]) => at(a, b))), valueOf(places.map(([a, b]) => at(b, a)))]
  if (copies.some(copy => copy !== expected)) throw new Error('the version is damaged')
}

/** Lowest bit first. */
function valueOf(bits: readonly boolean[]): number {
  return bits.reduce((value, bit, place) => value | (Number(bit) << place), 0)
}

function remainder(value: number, generator: number, length: number): number {
  const degree = 31 - Math.clz32(generator)
  let rest = value
  for (let bit = length - 1; bit >= degree; bit -= 1) {
    if ((rest >> bit) & 1) rest ^= generator << (bit - degree)
  }
  return rest
}

/** 7.8.2, table 10; true where the module is turned over. */
const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  x => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Pairs of columns from the right, up and down in turn, past what is no data (7.7.3). */
function readCodewords(at: At, size: number, version: number, mask: number): number[] {
  const isTurned = masks[mask]
  if (isTurned === undefined) throw new Error('there is no such mask')
  const isFixed = fixedModules(size, version)
  const bits: number[] = []
  for (let [right, isUp] = [size - 1, true]; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (!isFixed(x, y)) bits.push(Number(at(x, y) !== isTurned(x, y)))
      }
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, word) =>
    bits.slice(word * 8, word * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  )
}

/** Finders with their separators and the format, timing, alignment and version (6.3). */
function fixedModules(size: number, version: number): (x: number, y: number) => boolean {
  const centres = alignmentCentres(size, version)
  const last = size - 7
  const alignments = centres.flatMap(x =>
    centres.flatMap(y => ((x === 6 && (y === 6 || y === last)) || (x === last && y === 6) ? [] : [{ x, y }])),
  )
  return (x, y) =>
    (x <= 8 && y <= 8) ||
    (x >= size - 8 && y <= 8) ||
    (x <= 8 && y >= size - 8) ||
    x === 6 ||
    y === 6 ||
    (version >= 7 && ((x >= size - 11 && y <= 5) || (y >= size - 11 && x <= 5))) ||
    alignments.some(centre => Math.abs(centre.x - x) <= 2 && Math.abs(centre.y - y) <= 2)
}

/** Annex E: the last is seven modules from the edge, the others lie evenly before it, the first on the timing. */
function alignmentCentres(size: number, version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step)]
}

/** Check symbols of a block, and blocks, of level L by version (table 9). */
const checkSymbols = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
  30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
]
const blockCounts = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
  19, 19, 20, 21, 22, 24, 25,
]

interface Block {
  readonly data: number[]
  readonly check: number[]
}

/** 7.6: the first symbols of all blocks, the second, ...; later blocks may have one more. */
function deinterleave(words: readonly number[], version: number): readonly Block[] {
  const [checks, count] = [checkSymbols[version - 1] ?? 0, blockCounts[version - 1] ?? 1]
  const short = Math.floor(words.length / count) - checks
  const shortBlocks = count - (words.length % count)
  const blocks = Array.from({ length: count }, (): Block => ({ data: [], check: [] }))
  let next = 0
  for (let place = 0; place <= short; place += 1) {
    for (const [index, { data }] of blocks.entries()) {
      if (place < short || index >= shortBlocks) data.push(words[next++] ?? 0)
    }
  }
  for (let place = 0; place < checks; place += 1)
    for (const { check } of blocks) check.push(words[next++] ?? 0)
  return blocks
}

/** Its polynomial over GF(256) with x^8 + x^4 + x^3 + x^2 + 1 is 0 at every root of the generator (7.5.2, annex A). */
function checkBlock({ data, check }: Block): void {
  let root = 1
  for (const _ of check) {
    const value = [...data, ...check].reduce((sum, word) => multiply(sum, root) ^ word, 0)
    if (value !== 0) throw new Error('a block is damaged')
    root = multiply(root, 2)
  }
}

function multiply(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    if ((other >> bit) & 1) product ^= one
  }
  return product
}

/** 7.4.5: mode, length, bytes; then the terminator. */
function readBytes(words: readonly number[], version: number): string {
  const bits = words.map(word => word.toString(2).padStart(8, '0')).join('')
  const lengthBits = version < 10 ? 8 : 16
  if (!bits.startsWith('0100')) throw new Error('it does not hold bytes')
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2)
  const start = 4 + lengthBits
  const bytes = Array.from({ length }, (_, i) =>
    Number.parseInt(bits.slice(start + i * 8, start + i * 8 + 8), 2),
  )
  if (/[^0]/.test(bits.slice(start + length * 8, start + length * 8 + 4))) throw new Error('more follows')
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
}
