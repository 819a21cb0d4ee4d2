import type { AnalystReply } from '#src/state/class-analyst/analyst-messages.ts'
import { createAnswerer } from '#src/state/class-analyst/answer-requests.ts'
import type { AnalystPort } from '#src/state/class-analyst/class-analyst.ts'

/** The code of the worker without one; what goes through is copied, as it would be on the way to a worker. */
export function directAnalystPort(): AnalystPort {
  let isStopped = false
  let onReply: (reply: AnalystReply) => void = () => {}
  let onFailure: (detail: string) => void = () => {}
  const answer = createAnswerer(reply => onReply(structuredClone(reply)))
  return {
    send(request) {
      const copy = structuredClone(request)
      setTimeout(() => {
        if (isStopped) return
        try {
          answer(copy)
        } catch (error) {
          onFailure(String(error))
        }
      }, 0)
    },
    listen(toReply, toFailure) {
      onReply = toReply
      onFailure = toFailure
    },
    stop() {
      isStopped = true
    },
  }
}
