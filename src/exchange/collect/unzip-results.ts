import type { CollectLimits } from '#src/exchange/collect/collect-limits.ts'
import { type DroppedItem, resultExtension, shownName } from '#src/exchange/collect/dropped-item.ts'
import { readZipDirectory, type ZipEntry } from '#src/exchange/collect/zip-directory.ts'
import { inflateWithin } from '#src/exchange/inflate-within.ts'
import { sizeWords } from '#src/exchange/size-words.ts'

/** Takes the result files out of a zip, one after the other, and says of everything else why it is none. */
export function* unzipResults(
  zipName: string,
  zip: Uint8Array,
  limits: CollectLimits,
): Generator<DroppedItem, void, undefined> {
  const directory = readZipDirectory(zip, limits.zipEntries)
  if (directory.kind !== 'directory') {
    const refused =
      directory.kind === 'unreadable'
        ? 'This zip cannot be read: it is damaged or of an unusual kind. Unpack it and drop the files.'
        : `This zip has ${directory.count} entries; at most ${limits.zipEntries} are read. Unpack it and drop the files.`
    yield { name: shownName(zipName), refused }
    return
  }
  let left = limits.zipInflatedBytes
  for (const entry of directory.entries) {
    if (isBookkeeping(entry.name)) continue
    const name = shownName(`${zipName}: ${entry.name}`)
    const refused = whyNot(entry)
    if (refused !== null) {
      yield { name, refused }
      continue
    }
    const unpacked = unpack(entry, left, limits)
    left -= unpacked.used
    if (unpacked.kind === 'spent') {
      const most = sizeWords(limits.zipInflatedBytes)
      yield { name, refused: `This zip unpacks to more than ${most}; nothing from here on was read.` }
      return
    }
    yield unpacked.kind === 'unpacked'
      ? { name, bytes: unpacked.bytes }
      : { name, refused: unpacked.sentence }
  }
}

/** What operating systems put into a zip without being asked: folders, hidden files, caches of pictures. */
function isBookkeeping(path: string): boolean {
  const steps = path.split(/[\\/]/)
  const base = steps.at(-1) ?? ''
  return (
    base === '' || base.startsWith('.') || steps.includes('__MACOSX') || caches.includes(base.toLowerCase())
  )
}

const caches = ['thumbs.db', 'desktop.ini']

/** Why an entry is no result file, by what the directory says of it; its name is used for nothing else. */
function whyNot({ name, isLocked, method }: ZipEntry): string | null {
  const lowerCase = name.toLowerCase()
  if (lowerCase.endsWith('.zip')) return 'A zip inside a zip is not opened. Unpack it first.'
  if (!lowerCase.endsWith(resultExtension))
    return `This is no result file: its name does not end in ${resultExtension}.`
  if (isLocked) return 'This file is locked with a password inside the zip. Unpack it first.'
  return method === stored || method === deflated
    ? null
    : 'This file is packed in an unusual way. Unpack the zip first.'
}

const stored = 0
const deflated = 8

type Unpacking = { readonly used: number } & (
  | { readonly kind: 'unpacked'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** There is more in the zip than may come out of it. */
  | { readonly kind: 'spent' }
)

/** Unpacks one entry. What a refused one made counts as used, or a hostile zip could keep the app busy for long. */
function unpack({ bytes, method }: ZipEntry, left: number, limits: CollectLimits): Unpacking {
  if (bytes === null) return { kind: 'refused', used: 0, sentence: damaged }
  const ratioBytes = bytes.length * limits.zipRatio
  const most = Math.min(limits.resultBytes, ratioBytes, left)
  const inflating =
    method === deflated
      ? inflateWithin(bytes, most)
      : ({ kind: bytes.length > most ? 'too-large' : 'inflated', bytes } as const)
  if (inflating.kind === 'inflated')
    return { kind: 'unpacked', used: inflating.bytes.length, bytes: inflating.bytes }
  if (inflating.kind === 'broken') return { kind: 'refused', used: most, sentence: damaged }
  if (most === left) return { kind: 'spent', used: left }
  const sentence = most === ratioBytes ? bomb : tooLarge(limits.resultBytes)
  return { kind: 'refused', used: most, sentence }
}

const damaged = 'This file is damaged inside the zip. Ask for it again.'
const bomb = 'This file unpacks to far more than its size, which no result file does. It was not opened.'

/** Of a file that is larger than any result. */
export function tooLarge(mostBytes: number): string {
  return `This file has more than ${sizeWords(mostBytes)}, which no result file has. It was not opened.`
}
