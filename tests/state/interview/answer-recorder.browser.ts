import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  type AnswerRecorder,
  createAnswerRecorder,
  longestRecordingMs,
  type RecorderParts,
} from '#src/state/interview/answer-recorder.ts'
import { browserMicrophone, type Microphone } from '#src/state/interview/microphone.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

const full: StoreFailure = { kind: 'failed', reason: 'quota', detail: 'QuotaExceededError' }
const soon = { timeout: 10_000 }
const realTimeout = globalThis.setTimeout.bind(globalThis)
/** Long enough for the browser to have recorded something, also where the test has timers of its own. */
const sound = () => new Promise<void>(resolve => realTimeout(resolve, 400))

interface Kept {
  readonly pieces: Blob[]
  readonly streams: MediaStream[]
  clears: number
}

const recorders: AnswerRecorder[] = []

function fakeMicrophone(): Microphone {
  const microphone = browserMicrophone()
  if (typeof microphone === 'string') throw new Error(microphone)
  return microphone
}

/** A recorder on the fake microphone of the browser. */
function record(parts: Partial<RecorderParts> = {}): { recorder: AnswerRecorder; kept: Kept } {
  const kept: Kept = { pieces: [], streams: [], clears: 0 }
  const microphone = fakeMicrophone()
  const recorder = createAnswerRecorder({
    microphone: {
      ...microphone,
      open: async () => {
        const stream = await microphone.open()
        kept.streams.push(stream)
        return stream
      },
    },
    clear: async () => {
      kept.clears += 1
      return null
    },
    keep: async (index, piece) => {
      kept.pieces[index] = piece
      return null
    },
    monotonic: () => performance.now(),
    ...parts,
  })
  recorders.push(recorder)
  return { recorder, kept }
}

const stateOf = ({ state }: AnswerRecorder) => state.getState()
const statesOf = (streams: readonly MediaStream[]) =>
  streams.flatMap(stream => stream.getTracks()).map(({ readyState }) => readyState)

/** How many seconds of it the browser can play. */
async function playedSeconds(pieces: readonly Blob[]): Promise<number> {
  const bytes = await new Blob([...pieces]).arrayBuffer()
  const context = new AudioContext()
  const { duration } = await context.decodeAudioData(bytes)
  await context.close()
  return duration
}

afterEach(async () => {
  vi.useRealTimers()
  for (const recorder of recorders.splice(0)) await recorder.stop()
})

describe('recording an answer', () => {
  it('keeps it piece by piece, so that it can be played, and switches the microphone off', async () => {
    const { recorder, kept } = record()
    await recorder.start()
    expect(stateOf(recorder)).toEqual({ kind: 'on', isPaused: false })
    expect(statesOf(kept.streams)).toEqual(['live'])
    // Before the end: a killed browser keeps what was said.
    await vi.waitFor(() => expect(kept.pieces.length).toBeGreaterThanOrEqual(2), soon)
    expect(stateOf(recorder).kind).toBe('on')
    await recorder.stop()
    expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'stopped' })
    expect(statesOf(kept.streams)).toEqual(['ended'])
    expect(await playedSeconds(kept.pieces)).toBeGreaterThan(1.5)
    expect(kept.clears).toBe(1)
  })

  it('leaves pauses out', async () => {
    const { recorder, kept } = record()
    await recorder.start()
    await vi.waitFor(() => expect(kept.pieces.length).toBeGreaterThanOrEqual(1), soon)
    recorder.pause()
    expect(stateOf(recorder)).toEqual({ kind: 'on', isPaused: true })
    const before = recorder.recordedMs()
    await new Promise(resolve => setTimeout(resolve, 3_000))
    expect(recorder.recordedMs()).toBe(before)
    recorder.resume()
    expect(stateOf(recorder)).toEqual({ kind: 'on', isPaused: false })
    await recorder.stop()
    const seconds = await playedSeconds(kept.pieces)
    expect(seconds).toBeGreaterThan(0.8)
    expect(seconds).toBeLessThan(before / 1000 + 2)
  })

  it('ends after ten minutes that were not paused, with all that was said', async () => {
    let clock = 0
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { recorder, kept } = record({ monotonic: () => clock })
    await recorder.start()
    await sound()
    clock += 300_000
    recorder.pause()
    clock += 900_000
    vi.advanceTimersByTime(longestRecordingMs)
    expect(stateOf(recorder)).toEqual({ kind: 'on', isPaused: true })
    recorder.resume()
    clock += 300_000
    vi.advanceTimersByTime(299_999)
    expect(stateOf(recorder).kind).toBe('on')
    vi.advanceTimersByTime(1)
    vi.useRealTimers()
    await vi.waitFor(() => expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'too-long' }), soon)
    expect(recorder.recordedMs()).toBe(longestRecordingMs)
    expect(statesOf(kept.streams)).toEqual(['ended'])
    expect(kept.pieces.length).toBeGreaterThan(0)
  })

  it('ends when the microphone is pulled out, and keeps what came before', async () => {
    const { recorder, kept } = record()
    await recorder.start()
    await vi.waitFor(() => expect(kept.pieces.length).toBeGreaterThanOrEqual(1), soon)
    kept.streams[0]?.getTracks()[0]?.dispatchEvent(new Event('ended'))
    await vi.waitFor(() => expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'microphone-lost' }), soon)
    expect(await playedSeconds(kept.pieces)).toBeGreaterThan(0.5)
  })

  it('ends when the browser stops the recording by itself', async () => {
    const { recorder, kept } = record()
    await recorder.start()
    for (const track of kept.streams[0]?.getTracks() ?? []) track.stop()
    await vi.waitFor(() => expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'microphone-lost' }), soon)
  })

  it('ends when the storage is full, and adds nothing behind the gap', async () => {
    const pieces: Blob[] = []
    const keep = vi.fn<RecorderParts['keep']>(async (index, piece) => {
      if (index === 1) return full
      pieces[index] = piece
      return null
    })
    const { recorder, kept } = record({ keep })
    await recorder.start()
    await vi.waitFor(() => expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'storage-full' }), soon)
    expect(keep.mock.calls.map(([index]) => index)).toEqual([0, 1])
    expect(statesOf(kept.streams)).toEqual(['ended'])
    expect(await playedSeconds(pieces)).toBeGreaterThan(0.5)
  })

  it('says that the very last piece did not find room', async () => {
    const { recorder } = record({ keep: async () => full })
    await recorder.start()
    await sound()
    await recorder.stop()
    expect(stateOf(recorder)).toEqual({ kind: 'ended', why: 'storage-full' })
  })

  it('does not begin where the last one cannot be taken away', async () => {
    const { recorder, kept } = record({ clear: async () => full })
    await recorder.start()
    expect(stateOf(recorder)).toMatchObject({ kind: 'refused' })
    expect(statesOf(kept.streams)).toEqual(['ended'])
  })

  it('asks once, however often the button is pressed', async () => {
    const { recorder, kept } = record()
    await Promise.all([recorder.start(), recorder.start()])
    await recorder.start()
    expect(kept.streams).toHaveLength(1)
  })

  it('switches the microphone off again when it comes after the page was left', async () => {
    const { recorder, kept } = record()
    const starting = recorder.start()
    expect(stateOf(recorder)).toEqual({ kind: 'asking' })
    await recorder.stop()
    await starting
    expect(stateOf(recorder)).toEqual({ kind: 'off' })
    expect(statesOf(kept.streams)).toEqual(['ended'])
    expect(kept.clears).toBe(0)
  })

  it.each([
    ['NotAllowedError', /was refused/],
    ['NotFoundError', /No microphone was found/],
    ['NotReadableError', /another program may be using it/],
    ['AbortError', /Press the button to try again/],
  ])('says in a sentence what %s means, and can be tried again', async (name, sentence) => {
    const microphone = fakeMicrophone()
    const open = vi.fn<Microphone['open']>().mockRejectedValueOnce(new DOMException('no', name))
    open.mockImplementation(microphone.open)
    const { recorder } = record({ microphone: { ...microphone, open } })
    await recorder.start()
    const state = stateOf(recorder)
    expect(state.kind === 'refused' && state.sentence).toMatch(sentence)
    await recorder.start()
    expect(stateOf(recorder).kind).toBe('on')
  })

  it('switches the microphone off where the browser can record no format', async () => {
    const microphone = fakeMicrophone()
    const streams: MediaStream[] = []
    const { recorder } = record({
      microphone: {
        open: async () => {
          const stream = await microphone.open()
          streams.push(stream)
          return stream
        },
        record: () => {
          throw new DOMException('no', 'NotSupportedError')
        },
      },
    })
    await recorder.start()
    const state = stateOf(recorder)
    expect(state.kind === 'refused' && state.sentence).toMatch(/cannot record in any format/)
    expect(statesOf(streams)).toEqual(['ended'])
  })
})

describe('a browser that cannot record', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each([
    ['no microphone', 'navigator', {}, /only on pages opened over https/],
    ['no recorder', 'MediaRecorder', undefined, /cannot record sound/],
  ])('with %s gets a sentence instead of a question', async (_, name, value, sentence) => {
    vi.stubGlobal(name, value)
    if (value === undefined) Reflect.deleteProperty(globalThis, name)
    const none = browserMicrophone()
    expect(none).toMatch(sentence)
    const { recorder } = recordWith(none)
    await recorder.start()
    expect(stateOf(recorder)).toEqual({ kind: 'refused', sentence: none })
  })
})

function recordWith(microphone: RecorderParts['microphone']) {
  const recorder = createAnswerRecorder({
    microphone,
    clear: async () => null,
    keep: async () => null,
    monotonic: () => 0,
  })
  return { recorder }
}
