import { openAll } from '#src/exchange/collect/open-all.ts'
import type { OpeningWorker } from '#src/exchange/collect/open-results.ts'

/** The worker without a thread: it opens the files for real, in turns of the test itself. */
export function openingWorker(): OpeningWorker {
  let isEnded = false
  const worker: OpeningWorker = {
    onmessage: null,
    onerror: null,
    postMessage(request) {
      const tell = (data: unknown) => {
        if (!isEnded) worker.onmessage?.(new MessageEvent('message', { data }))
      }
      openAll(request, tell).catch((error: unknown) => tell({ kind: 'failed', detail: String(error) }))
    },
    terminate() {
      isEnded = true
    },
  }
  return worker
}
