import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Microphone, microphoneProblem } from '#src/state/interview/microphone.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** A recording of one answer ends here by itself, milliseconds. */
export const longestRecordingMs = 600_000
/** A piece is kept as soon as it is there: so much is lost at most when the browser is killed, milliseconds. */
const pieceMs = 1_000

/** Why a recording ended. What came before is kept in every case. */
export type RecordingEnd = 'stopped' | 'too-long' | 'microphone-lost' | 'storage-full' | 'not-kept' | 'failed'

export type RecorderState =
  | { readonly kind: 'off' }
  /** The browser asks the person. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'on'; readonly isPaused: boolean }
  | { readonly kind: 'ended'; readonly why: RecordingEnd }
  /** It never began; `sentence` says why. */
  | { readonly kind: 'refused'; readonly sentence: string }

export interface RecorderParts {
  readonly microphone: Microphone | string
  /** Makes room for a new recording; null once what was there is gone. */
  readonly clear: () => Promise<StoreFailure | null>
  readonly keep: (index: number, piece: Blob, mimeType: string) => Promise<StoreFailure | null>
  /** Clock that never jumps, milliseconds. */
  readonly monotonic: () => number
}

/** Records one answer, piece by piece. The microphone is on only between `start` and the end. */
export interface AnswerRecorder {
  readonly state: StoreApi<RecorderState>
  /** Asks for the microphone: call it only when a person pressed a button that says so. */
  readonly start: () => Promise<void>
  readonly pause: () => void
  readonly resume: () => void
  /** Resolves once the microphone is off and all is kept that can be. */
  readonly stop: () => Promise<void>
  /** Milliseconds recorded, without pauses. */
  readonly recordedMs: () => number
}

/** A recording under way. */
interface Run {
  readonly stream: MediaStream
  readonly recorder: MediaRecorder
  readonly done: Promise<void>
  end: (why: RecordingEnd) => void
}

export function createAnswerRecorder({ microphone, clear, keep, monotonic }: RecorderParts): AnswerRecorder {
  const state = createStore<RecorderState>(() => ({ kind: 'off' }))
  let run: Run | null = null
  /** Given up while the browser was still asking. */
  let isWanted = false
  let doneMs = 0
  let sinceMs: number | null = null
  let limit: ReturnType<typeof setTimeout> | undefined

  const recordedMs = () => doneMs + (sinceMs === null ? 0 : monotonic() - sinceMs)

  function stopClock(): void {
    doneMs = recordedMs()
    sinceMs = null
    clearTimeout(limit)
  }

  function startClock(): void {
    sinceMs = monotonic()
    limit = setTimeout(() => run?.end('too-long'), Math.max(0, longestRecordingMs - doneMs))
  }

  async function start(): Promise<void> {
    const { kind } = state.getState()
    if (kind === 'asking' || kind === 'on') return
    if (typeof microphone === 'string') return state.setState({ kind: 'refused', sentence: microphone }, true)
    isWanted = true
    state.setState({ kind: 'asking' }, true)
    const opened = await openMicrophone(microphone)
    if (opened.kind === 'refused') return state.setState(opened, true)
    const failure = isWanted ? await clear() : null
    if (!isWanted || failure !== null) {
      switchOff(opened.stream)
      return state.setState(isWanted ? noRoom : { kind: 'off' }, true)
    }
    doneMs = 0
    run = startRun(opened)
    startClock()
    state.setState({ kind: 'on', isPaused: false }, true)
  }

  function startRun({ stream, recorder }: Opened): Run {
    let why: RecordingEnd = 'stopped'
    let pieces = 0
    let hasFailed = false
    let keeping: Promise<void> = Promise.resolve()

    const end = (reason: RecordingEnd) => {
      if (recorder.state === 'inactive') return
      why = reason
      stopClock()
      recorder.stop()
    }
    async function keepPiece(piece: Blob): Promise<void> {
      // With a gap, what comes after it cannot be played.
      if (hasFailed || piece.size === 0) return
      const failure = await keep(pieces, piece, recorder.mimeType)
      pieces += 1
      if (failure === null) return
      hasFailed = true
      const reason = failure.reason === 'quota' ? 'storage-full' : 'not-kept'
      if (recorder.state === 'inactive') why = reason
      else end(reason)
    }
    recorder.addEventListener('dataavailable', ({ data }) => {
      keeping = keeping.then(() => keepPiece(data))
    })
    recorder.addEventListener('error', () => end('failed'))
    for (const track of stream.getTracks()) track.addEventListener('ended', () => end('microphone-lost'))
    const done = new Promise<void>(resolve => {
      recorder.addEventListener('stop', () => {
        // A browser may stop by itself, when the last track ended.
        if (sinceMs !== null) why = 'microphone-lost'
        stopClock()
        switchOff(stream)
        void keeping.then(() => {
          run = null
          state.setState({ kind: 'ended', why }, true)
          resolve()
        })
      })
    })
    recorder.start(pieceMs)
    return { stream, recorder, done, end }
  }

  return {
    state,
    start,
    pause() {
      if (run?.recorder.state !== 'recording') return
      run.recorder.pause()
      stopClock()
      state.setState({ kind: 'on', isPaused: true }, true)
    },
    resume() {
      if (run?.recorder.state !== 'paused') return
      run.recorder.resume()
      startClock()
      state.setState({ kind: 'on', isPaused: false }, true)
    },
    async stop() {
      isWanted = false
      const ending = run
      ending?.end('stopped')
      await ending?.done
    },
    recordedMs,
  }
}

const noRoom: RecorderState = {
  kind: 'refused',
  sentence: 'The recording cannot be kept: the storage of the browser does not take it. Go on without it.',
}

interface Opened {
  readonly kind: 'opened'
  readonly stream: MediaStream
  readonly recorder: MediaRecorder
}

async function openMicrophone(
  microphone: Microphone,
): Promise<Opened | { readonly kind: 'refused'; readonly sentence: string }> {
  let stream: MediaStream | null = null
  try {
    stream = await microphone.open()
    return { kind: 'opened', stream, recorder: microphone.record(stream) }
  } catch (error) {
    if (stream !== null) switchOff(stream)
    return { kind: 'refused', sentence: microphoneProblem(error) }
  }
}

function switchOff(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}
