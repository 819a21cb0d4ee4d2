import type { ResultFileOutcome } from '#src/exchange/collect/open-result-file.ts'
import {
  type OpenResultsReply,
  openResultsReplySchema,
  type OpenResultsRequest,
} from '#src/exchange/collect/open-results-messages.ts'

/** What became of one file; `fileName` tells also in which zip it was. */
export interface FileOutcome {
  readonly fileName: string
  readonly outcome: ResultFileOutcome
}

/** What is needed of a worker. */
export interface OpeningWorker {
  onmessage: ((event: MessageEvent<unknown>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
  postMessage(request: OpenResultsRequest): void
  terminate(): void
}

export interface OpenResultsOptions {
  /** The app's own `new Worker` on `open-results.worker.ts`: the address has to pass its Trusted Types policy. */
  readonly createWorker: () => OpeningWorker
  readonly files: readonly File[]
  /** Private keys by the ids of their public halves. */
  readonly keys: ReadonlyMap<string, CryptoKey>
  readonly onOutcome: (outcome: FileOutcome) => void
  /** Gets how many of the files dropped are dealt with, a zip counted as one. */
  readonly onProgress?: (done: number) => void
  /** How long opening one result may take. */
  readonly deadlineMs?: number
}

/** How it ended; outcomes told before stay as they are. */
export type OpeningEnd =
  | { readonly kind: 'finished' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly sentence: string }

export interface OpeningRun {
  readonly end: Promise<OpeningEnd>
  /** Stops at once; what was not told yet never will be. */
  readonly cancel: () => void
}

/**
 * Opens result files in a worker. A file that keeps it busy beyond the deadline is refused, and a new worker goes on
 * behind it.
 */
export function openResults(options: OpenResultsOptions): OpeningRun {
  const { createWorker, files, keys, onOutcome, onProgress = () => {}, deadlineMs = 5_000 } = options
  let worker: OpeningWorker | null = null
  let clock: ReturnType<typeof setTimeout> | undefined
  /** Name of the file that is being opened. */
  let opening: string | null = null
  let told = 0
  let filesDone = 0
  let finish: (end: OpeningEnd) => void = () => {}
  const end = new Promise<OpeningEnd>(resolve => {
    finish = resolve
  })

  function stop(): void {
    clearTimeout(clock)
    worker?.terminate()
    worker = null
  }

  function endWith(how: OpeningEnd): void {
    stop()
    finish(how)
  }

  function tellOutcome(fileName: string, outcome: ResultFileOutcome): void {
    clearTimeout(clock)
    opening = null
    told += 1
    onOutcome({ fileName, outcome })
  }

  /** Leaves one file out and goes on behind it with a new worker. */
  function leaveOut(fileName: string, why: string): void {
    stop()
    tellOutcome(fileName, { kind: 'refused', sentence: `${why} It was left out.`, hint: null })
    start()
  }

  function fail(detail: string): void {
    if (opening !== null) leaveOut(opening, `This file made the app fail: ${detail}.`)
    else
      endWith({ kind: 'failed', sentence: `The files could not be read to the end: ${detail}. ${dropAgain}` })
  }

  function receive(reply: OpenResultsReply): void {
    switch (reply.kind) {
      case 'opening': {
        const { fileName } = reply
        const tooSlow = `This file could not be opened within ${deadlineMs / 1_000} seconds.`
        opening = fileName
        clock = setTimeout(() => leaveOut(fileName, tooSlow), deadlineMs)
        return
      }
      case 'outcome':
        return tellOutcome(reply.fileName, reply.outcome)
      case 'files':
        // A worker that took over passes by what was done before.
        filesDone = Math.max(filesDone, reply.done)
        return onProgress(filesDone)
      case 'finished':
        return endWith({ kind: 'finished' })
      case 'failed':
        return fail(reply.detail)
    }
  }

  function start(): void {
    const started = createWorker()
    worker = started
    started.onmessage = ({ data }) => {
      // A worker that was stopped may have sent more before it ended.
      if (worker === started) receive(openResultsReplySchema.parse(data))
    }
    started.onerror = ({ message }) => {
      if (worker === started) fail(message)
    }
    started.postMessage({ files: [...files], keys: new Map(keys), skip: told })
  }

  start()
  return { end, cancel: () => endWith({ kind: 'cancelled' }) }
}

const dropAgain = 'What is listed was read; drop the files again for the others.'
