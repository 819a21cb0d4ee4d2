import { createJournalFiles } from '#src/storage/journal-files.ts'
import { journalRequestSchema } from '#src/storage/journal-messages.ts'
import type { JournalReply, JournalRequest } from '#src/storage/journal-messages.ts'

/** Lines in one message to the page. */
const linesPerMessage = 100

const files = createJournalFiles(self.name)
let last: Promise<void> = Promise.resolve()

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = journalRequestSchema.parse(event.data)
  last = last.then(() => answer(request))
})

function reply(message: JournalReply): void {
  self.postMessage(message)
}

async function answer(request: JournalRequest): Promise<void> {
  const { id } = request
  try {
    await perform(request)
    reply({ id, kind: 'done' })
  } catch (error) {
    reply({ id, kind: 'failed', detail: String(error) })
  }
}

async function perform(request: JournalRequest): Promise<void> {
  switch (request.kind) {
    case 'write':
      return files.write(request.lines)
    case 'pack':
      return files.pack()
    case 'clear':
      return files.clear()
    case 'read':
      for await (const { lines, torn } of files.read()) {
        reply({ id: request.id, kind: 'lines', lines: [], torn })
        for (let from = 0; from < lines.length; from += linesPerMessage) {
          const part = lines.slice(from, from + linesPerMessage)
          reply({ id: request.id, kind: 'lines', lines: part, torn: 0 })
        }
      }
  }
}
