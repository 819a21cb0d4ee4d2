import * as z from 'zod/mini'
import { parseJsonText } from '#src/exchange/parse-json-text.ts'

/** What other files of this app are, and what is to be done with them. */
const words: ReadonlyMap<string, string> = new Map([
  ['pacsready-assignment', 'an assignment as it is handed out. Learners open it and send a result back'],
  ['pacsready-key', 'the backup of a key. Restore it where your keys are'],
  ['pacsready-bank', 'a bank of questions. Import it among your own questions'],
])

const anyFileSchema = z.object({ format: z.string() })

/** A sentence about a file of this app that is no result and was dropped among results; null for any other text. */
export function otherFileOfOurs(text: string): string | null {
  if (!text.startsWith('{')) return null
  const reading = parseJsonText(text, 'This file')
  const format = reading.kind === 'json' ? anyFileSchema.safeParse(reading.value).data?.format : undefined
  const what = format === undefined ? undefined : words.get(format)
  return what === undefined ? null : `This file is no result: it is ${what}.`
}
