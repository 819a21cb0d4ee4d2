import type { AnalystRequest } from '#src/state/class-analyst/analyst-messages.ts'
import { createAnswerer } from '#src/state/class-analyst/answer-requests.ts'

const answer = createAnswerer(reply => self.postMessage(reply))

self.addEventListener('message', (event: MessageEvent<AnalystRequest>) => answer(event.data))
