import { collectLimits, type CollectLimits } from '#src/exchange/collect/collect-limits.ts'
import { type DroppedItem, shownName } from '#src/exchange/collect/dropped-item.ts'
import { tooLarge, unzipResults } from '#src/exchange/collect/unzip-results.ts'
import { sizeWords } from '#src/exchange/size-words.ts'

export interface DropOptions {
  /** Gets the number of files dealt with so far, zips counted as one. */
  readonly onFile?: (done: number) => void
  /** For tests. */
  readonly limits?: CollectLimits
}

/**
 * The result files among what was dropped: files of any name, and zips of them. One file at a time is in memory. The same
 * files give the same items in the same order, so that a run can be taken up again where it broke off.
 */
export async function* readDropped(
  files: readonly File[],
  { onFile = () => {}, limits = collectLimits }: DropOptions = {},
): AsyncGenerator<DroppedItem, void, undefined> {
  if (files.length > limits.files) {
    const refused = `These are ${files.length} files; at most ${limits.files} are read at once. Drop them in parts, or as zips of at most ${limits.zipEntries}. Nothing was read.`
    yield { name: 'All files', refused }
    return
  }
  for (const [index, file] of files.entries()) {
    yield* readFile(file, limits)
    onFile(index + 1)
  }
}

async function* readFile(file: File, limits: CollectLimits): AsyncGenerator<DroppedItem, void, undefined> {
  const name = shownName(file.name)
  if (file.size === 0) {
    yield { name, refused: 'This file is empty.' }
    return
  }
  const start = await bytesOf(file.slice(0, zipStart.length))
  const isZip = start !== null && zipStart.every((byte, at) => start[at] === byte)
  const most = isZip ? limits.zipBytes : limits.resultBytes
  if (file.size > most) {
    const refused = isZip
      ? `This zip has ${sizeWords(file.size)}; at most ${sizeWords(most)} are read. Unpack it and drop the files.`
      : tooLarge(most)
    yield { name, refused }
    return
  }
  const bytes = start === null ? null : await bytesOf(file)
  if (bytes === null) yield { name, refused: unreadable }
  else if (isZip) yield* unzipResults(file.name, bytes, limits)
  else yield { name, bytes }
}

const zipStart = [0x50, 0x4b, 0x03, 0x04] as const
const unreadable =
  'This file could not be read. It may be a folder, or have been moved or deleted. Drop it again.'

/** Null when the browser cannot read the file (any more). */
async function bytesOf(blob: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await blob.arrayBuffer())
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}
