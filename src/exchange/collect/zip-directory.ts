/** One entry as the directory of a zip describes it. Nothing of this is proved. */
export interface ZipEntry {
  readonly name: string
  readonly isLocked: boolean
  /** 0 stored, 8 DEFLATE. */
  readonly method: number
  /** The bytes of the entry as they are in the zip; null when they are not inside it. */
  readonly bytes: Uint8Array | null
}

export type ZipDirectory =
  | { readonly kind: 'directory'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'too-many'; readonly count: number }
  /** Its directory is missing, cut off, split over disks or of a kind (ZIP64) that only huge ones need. */
  | { readonly kind: 'unreadable' }

const endSignature = 0x06054b50
const endBytes = 22
const longestComment = 0xffff
const entrySignature = 0x02014b50
const entryBytes = 46
const localSignature = 0x04034b50
const localBytes = 30

/**
 * Reads the directory at the end of a zip (APPNOTE 4.3.12, 4.3.16). It is what every unpacker goes by, and the only
 * place that tells how long an entry is that was written as a stream.
 */
export function readZipDirectory(zip: Uint8Array, mostEntries: number): ZipDirectory {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = findEnd(view)
  if (end < 0) return { kind: 'unreadable' }
  const count = view.getUint16(end + 10, true)
  const isSplit = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count
  if (isSplit || count === 0xffff) return { kind: 'unreadable' }
  if (count > mostEntries) return { kind: 'too-many', count }
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entrySignature) return { kind: 'unreadable' }
    const nameLength = view.getUint16(at + 28, true)
    const length = entryBytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + length > end) return { kind: 'unreadable' }
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + entryBytes, at + entryBytes + nameLength)),
      isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      bytes: contentAt(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    })
    at += length
  }
  return { kind: 'directory', entries }
}

/** Offset of the last record of the zip, behind which there is only a comment; -1 when there is none. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endBytes + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return -1
}

function contentAt(view: DataView, local: number, size: number): Uint8Array | null {
  if (local + localBytes > view.byteLength || view.getUint32(local, true) !== localSignature) return null
  const start = local + localBytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + size > view.byteLength) return null
  return new Uint8Array(view.buffer, view.byteOffset + start, size)
}
