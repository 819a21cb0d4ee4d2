import { openAll } from '#src/exchange/collect/open-all.ts'
import {
  type OpenResultsReply,
  openResultsRequestSchema,
} from '#src/exchange/collect/open-results-messages.ts'

function tell(reply: OpenResultsReply): void {
  self.postMessage(reply)
}

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  openAll(openResultsRequestSchema.parse(event.data), tell).catch((error: unknown) =>
    tell({ kind: 'failed', detail: String(error) }),
  )
})
