import type { AnalystReply } from '#src/state/class-analyst/analyst-messages.ts'
import type { AnalystPort } from '#src/state/class-analyst/class-analyst.ts'

/** The analyst in a worker of its own. `createWorker` is the app's: the address has to pass its Trusted Types policy. */
export function createWorkerPort(createWorker: () => Worker): AnalystPort {
  const worker = createWorker()
  return {
    send: request => worker.postMessage(request),
    listen(onReply, onFailure) {
      worker.addEventListener('message', ({ data }: MessageEvent<AnalystReply>) => onReply(data))
      worker.addEventListener('error', ({ message }) => onFailure(message))
    },
    stop: () => worker.terminate(),
  }
}
