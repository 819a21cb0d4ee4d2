import { deflateRawSync } from 'node:zlib'

/** One entry of a zip, with what a hostile or unusual program may write about it. */
export interface MadeEntry {
  readonly name: string
  readonly content: Uint8Array | string
  /** 0 stored; 8 deflated unless said otherwise. */
  readonly method?: number
  /** General purpose flags, such as 1 for locked. */
  readonly flags?: number
  /** Written as a stream: sizes stand behind the content and in the directory only. */
  readonly isStreamed?: boolean
  /** What is said of the unpacked size. */
  readonly claimedSize?: number
  /** What is said of the packed size. */
  readonly claimedPacked?: number
}

type Field = readonly [value: number, bytes: 2 | 4]

function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}

/** Packs entries as given; `count` and `comment` are for the record at the end. */
export function makeZip(
  entries: readonly MadeEntry[],
  { count = entries.length, comment = '' }: { readonly count?: number; readonly comment?: string } = {},
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const { name, method = 8, isStreamed = false, flags = 0 } = entry
    const content = Buffer.from(entry.content)
    const packed = method === 8 ? deflateRawSync(content, { level: 9 }) : content
    const bits = flags | 0x800 | (isStreamed ? 8 : 0)
    const sizes: readonly Field[] = [
      [crcOf(content), 4],
      [entry.claimedPacked ?? packed.length, 4],
      [entry.claimedSize ?? content.length, 4],
    ]
    const none: readonly Field[] = [
      [0, 4],
      [0, 4],
      [0, 4],
    ]
    const fileName = Buffer.from(name)
    const common = (shown: readonly Field[]) =>
      numbers([20, 2], [bits, 2], [method, 2], [0, 2], [0, 2], ...shown, [fileName.length, 2], [0, 2])
    const local = Buffer.concat([
      numbers([0x04034b50, 4]),
      common(isStreamed ? none : sizes),
      fileName,
      packed,
      isStreamed ? numbers([0x08074b50, 4], ...sizes) : Buffer.alloc(0),
    ])
    directory.push(
      numbers([0x02014b50, 4], [20, 2]),
      common(sizes),
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
      fileName,
    )
    locals.push(local)
    at += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.concat([
    numbers(
      [0x06054b50, 4],
      [0, 4],
      [count, 2],
      [count, 2],
      [listed.length, 4],
      [at, 4],
      [comment.length, 2],
    ),
    Buffer.from(comment),
  ])
  return new Uint8Array(Buffer.concat([...locals, listed, end]))
}

/** CRC-32 as zips have it. */
function crcOf(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}
