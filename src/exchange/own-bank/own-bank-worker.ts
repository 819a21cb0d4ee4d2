import type { OwnBankReply, OwnBankRequest } from '#src/exchange/own-bank/own-bank-messages.ts'
import { readOwnBank } from '#src/exchange/own-bank/read-own-bank.ts'

self.addEventListener('message', ({ data }: MessageEvent<OwnBankRequest>) => void answer(data))

async function answer({ file, skills, bankId }: OwnBankRequest): Promise<void> {
  const reading = await readOwnBank(file, {
    skills,
    bankId,
    onStep: step => reply({ kind: 'step', step }),
  })
  reply({ kind: 'done', reading })
}

function reply(message: OwnBankReply): void {
  self.postMessage(message)
}
