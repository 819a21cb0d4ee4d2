import type { OwnBank } from '#src/domain/question/own-bank.ts'
import type { OwnBankReply, OwnBankRequest } from '#src/exchange/own-bank/own-bank-messages.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'
import type { OwnBankReading, ReadingStep } from '#src/exchange/own-bank/read-own-bank.ts'

export interface ReadingOptions {
  /** The app's own `new Worker`: the address has to pass its Trusted Types policy. */
  readonly createWorker: () => Worker
  readonly onStep: (step: ReadingStep) => void
  /** Ends the reading; its promise then never settles. */
  readonly signal: AbortSignal
  /** For tests. */
  readonly silenceMs?: number
}

/** Reads a bank file beside the page. A file that keeps the reader busy without end is given up. Never rejects. */
export function readInWorker(
  request: OwnBankRequest,
  { createWorker, onStep, signal, silenceMs = ownBankLimits.silenceMs }: ReadingOptions,
): Promise<OwnBankReading> {
  return new Promise(resolve => {
    const worker = createWorker()
    const questions: OwnBank['questions'] = []
    let silence: ReturnType<typeof setTimeout> | undefined

    function stop(): void {
      clearTimeout(silence)
      worker.terminate()
    }
    function finish(reading: OwnBankReading): void {
      stop()
      resolve(reading)
    }
    function receive({ data }: MessageEvent<OwnBankReply>): void {
      if (data.kind === 'questions') return void questions.push(...data.questions)
      if (data.kind === 'done') return finish(withQuestions(data.reading, questions))
      clearTimeout(silence)
      silence = setTimeout(() => finish({ kind: 'refused', sentence: tooSlow(silenceMs) }), silenceMs)
      onStep(data.step)
    }
    signal.addEventListener('abort', stop, { once: true })
    worker.addEventListener('message', receive)
    worker.addEventListener('error', () => finish({ kind: 'refused', sentence: broken }))
    worker.postMessage(request)
  })
}

function withQuestions(reading: OwnBankReading, questions: OwnBank['questions']): OwnBankReading {
  return reading.kind === 'read' ? { ...reading, bank: { ...reading.bank, questions } } : reading
}

const broken =
  'The part of the app that reads banks could not be started. Check the connection, reload the page and try again.'

function tooSlow(silenceMs: number): string {
  return `This file keeps the app busy for more than ${Math.round(silenceMs / 1000)} seconds at one place, so reading it was given up. Divide it into smaller banks; JSON is read faster than YAML.`
}
