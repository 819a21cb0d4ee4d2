import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#src/domain/question/canonical-json.ts'
import workerUrl from '#src/exchange/collect/open-results.worker.ts?worker&url'
import { openResults } from '#src/exchange/collect/open-results.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { makeResult } from '#tests/exchange/collect/make-result.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'

const createWorker = () => new Worker(workerUrl, { type: 'module' })

describe('opening results in a worker of the browser', () => {
  it('opens them with a key that cannot be exported, and holds up the page for no frame', async () => {
    const { publicKey, keys } = await testKey()
    const sealing = await sealResult(canonicalJson(makeResult('Ann')), publicKey)
    if (sealing.kind === 'refused') throw new Error(sealing.sentence)
    const files = Array.from(
      { length: 100 },
      (_, index) => new File([sealing.text], `r${index}.pacsready-result`),
    )
    files.push(new File(['x'], 'broken.pacsready-result'))
    const kinds: string[] = []
    let longest = 0
    let last = performance.now()
    const watch = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 10)
    const { end } = openResults({
      createWorker,
      files,
      keys,
      onOutcome: ({ outcome }) => kinds.push(outcome.kind),
    })
    expect(await end).toEqual({ kind: 'finished' })
    clearInterval(watch)
    expect(kinds.filter(kind => kind === 'opened')).toHaveLength(100)
    expect(kinds.at(-1)).toBe('refused')
    // A turn of the page; two busy cores make it longer than the page itself does.
    expect(longest).toBeLessThan(1_000)
  })

  it('stops when it is cancelled', async () => {
    const { keys } = await testKey()
    const files = Array.from({ length: 500 }, (_, index) => new File(['x'], `r${index}`))
    const { end, cancel } = openResults({ createWorker, files, keys, onOutcome: () => cancel() })
    expect(await end).toEqual({ kind: 'cancelled' })
  })
})
