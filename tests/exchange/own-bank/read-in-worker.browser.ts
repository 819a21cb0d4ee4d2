import ownBankWorkerUrl from '#src/exchange/own-bank/own-bank-worker.ts?worker&url'
import { describe, expect, it } from 'vitest'
import { readInWorker } from '#src/exchange/own-bank/read-in-worker.ts'
import type { ReadingStep } from '#src/exchange/own-bank/read-own-bank.ts'

const question = (at: number) => ({
  skill: 'hl7-syntax',
  id: `q${at}`,
  kind: 'single-choice',
  level: 40,
  stem: 'Which field has the `message control ID`?',
  options: [
    { id: 'a', text: 'MSH-9' },
    { id: 'b', text: 'MSH-10' },
  ],
  key: 'b',
  explanation: 'MSH-9 is the type.',
})

function bankFile(count: number): File {
  const questions = Array.from({ length: count }, (_, at) => question(at))
  const bank = { format: 'pacsready-bank', version: 1, id: 'big', name: 'Big', questions }
  return new File([JSON.stringify(bank)], 'big.json')
}

function read(file: File, options: { readonly signal?: AbortSignal; readonly silenceMs?: number } = {}) {
  const steps: ReadingStep[] = []
  const reading = readInWorker(
    { file, skills: [{ id: 'hl7-syntax', subTopics: [] }], bankId: undefined },
    {
      createWorker: () => new Worker(ownBankWorkerUrl, { type: 'module' }),
      onStep: step => steps.push(step),
      signal: new AbortController().signal,
      ...options,
    },
  )
  return { reading, steps }
}

describe('a bank read in a worker', () => {
  it('comes back whole, with its progress', async () => {
    const { reading, steps } = read(bankFile(60))
    expect(await reading).toMatchObject({ kind: 'read', bank: { bankId: 'big', questions: { length: 60 } } })
    expect(steps.map(({ step, done }) => `${step} ${done}`)).toEqual([
      'parsing 0',
      'checking 0',
      'checking 20',
      'checking 40',
    ])
  })

  it('is given up when it does not come on', async () => {
    const { reading } = read(bankFile(5_000), { silenceMs: 1 })
    expect(await reading).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining('reading it was given up'),
    })
  })

  it('F37: leaves the page free while 5,000 questions are read, and can be stopped', async () => {
    const stop = new AbortController()
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 10)
    const { reading, steps } = read(bankFile(5_000), { signal: stop.signal })
    let settled = false
    void reading.then(() => {
      settled = true
    })
    await expect.poll(() => steps.length, { timeout: 60_000 }).toBeGreaterThan(2)
    stop.abort()
    const reached = steps.length
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(steps.length).toBe(reached)
    expect(settled).toBe(false)
    clearInterval(watch)
    // A turn of the page; two busy cores make it longer than the page itself does.
    expect(longest).toBeLessThan(1_000)
  })
})
