import { pause } from '#src/exchange/pause.ts'

/** How a stream of lines ended. */
export type LinesEnd = 'complete' | 'broken' | 'inflates-too-far' | 'line-too-long' | 'stopped'

export interface LineLimits {
  readonly inflatedBytes: number
  /** Of one line with its line feed. */
  readonly lineBytes: number
}

const lineFeed = 0x0a

/** How long the page may be held, about. */
const sliceMs = 16

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
  // Of a line that goes on in the next chunk; joined once it is whole, for a long one comes in many.
  let begun: Uint8Array<ArrayBuffer>[] = []
  let begunBytes = 0
  let pausedAt = performance.now()
  for (;;) {
    const chunk = await nextChunk(reader)
    if (chunk === 'broken') return 'broken'
    if (chunk === 'end') return begunBytes === 0 ? 'complete' : 'broken'
    // Inflating never leaves the microtasks, so a large file would hold the page until its end.
    if (performance.now() - pausedAt > sliceMs) {
      await pause()
      pausedAt = performance.now()
    }
    inflated += chunk.length
    if (inflated > limits.inflatedBytes) return stop(reader, 'inflates-too-far')
    let from = 0
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, from)) {
      if (begunBytes + end + 1 - from > limits.lineBytes) return stop(reader, 'line-too-long')
      const line = joined([...begun, chunk.subarray(from, end + 1)])
      begun = []
      begunBytes = 0
      if (!onLine(line)) return stop(reader, 'stopped')
      from = end + 1
    }
    begun.push(chunk.slice(from))
    begunBytes += chunk.length - from
    if (begunBytes > limits.lineBytes) return stop(reader, 'line-too-long')
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
  // A stream that is broken further on refuses to be cancelled; it is not read any more either way.
  await reader.cancel().catch(() => undefined)
  return end
}

function joined(parts: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const [only, another] = parts
  if (only !== undefined && another === undefined) return only
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
