import type { OwnBankReply, OwnBankRequest } from '#src/exchange/own-bank/own-bank-messages.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'

/** Taken over by the page within a frame, however long they are. */
const questionsAtOnce = 20

self.addEventListener('message', ({ data }: MessageEvent<OwnBankRequest>) => void answer(data))

async function answer({ file, skills, bankId }: OwnBankRequest): Promise<void> {
  const reading = await readOwnBank(file, {
    skills,
    bankId,
    onStep: step => reply({ kind: 'step', step }),
  })
  if (reading.kind !== 'read') return reply({ kind: 'done', reading })
  const { questions, ...head } = reading.bank
  for (let at = 0; at < questions.length; at += questionsAtOnce)
    reply({ kind: 'questions', questions: questions.slice(at, at + questionsAtOnce) })
  reply({ kind: 'done', reading: { ...reading, bank: { ...head, questions: [] } } })
}

function reply(message: OwnBankReply): void {
  self.postMessage(message)
}
