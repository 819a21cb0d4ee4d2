/** How a stream of lines ended. */
export type LinesEnd = 'complete' | 'broken' | 'inflates-too-far' | 'line-too-long' | 'stopped'

export interface LineLimits {
  readonly inflatedBytes: number
  /** Of one line with its line feed. */
  readonly lineBytes: number
}

const lineFeed = 0x0a

/**
 * Inflates a gzip file and hands out its lines, each with its line feed; `onLine` returns false to stop.
 * `complete` only when the compression ended as it should and the last line had its line feed.
 */
export async function readLines(
  file: Blob,
  limits: LineLimits,
  onLine: (line: Uint8Array) => boolean,
): Promise<LinesEnd> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  let inflated = 0
  let carry = new Uint8Array(0)
  for (;;) {
    const chunk = await nextChunk(reader)
    if (chunk === 'broken') return 'broken'
    if (chunk === 'end') return carry.length === 0 ? 'complete' : 'broken'
    inflated += chunk.length
    if (inflated > limits.inflatedBytes) return stop(reader, 'inflates-too-far')
    const bytes = joined(carry, chunk)
    let from = 0
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      if (end + 1 - from > limits.lineBytes) return stop(reader, 'line-too-long')
      if (!onLine(bytes.subarray(from, end + 1))) return stop(reader, 'stopped')
      from = end + 1
    }
    carry = bytes.slice(from)
    if (carry.length > limits.lineBytes) return stop(reader, 'line-too-long')
  }
}

type ChunkReader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>

/** The browser tells of broken compression by a TypeError; Node's zlib by an Error with a code. */
async function nextChunk(reader: ChunkReader): Promise<Uint8Array<ArrayBuffer> | 'end' | 'broken'> {
  try {
    const { done, value } = await reader.read()
    return done ? 'end' : value
  } catch (error) {
    if (error instanceof Error) return 'broken'
    throw error
  }
}

async function stop(reader: ChunkReader, end: LinesEnd): Promise<LinesEnd> {
  await reader.cancel()
  return end
}

function joined(a: Uint8Array<ArrayBuffer>, b: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (a.length === 0) return b
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
