import { expect, it, vi } from 'vitest'
import { runInSlices } from '#src/state/classroom/run-in-slices.ts'

/** Counts to `last`, each step taking so many milliseconds of the clock that `runInSlices` reads. */
function* countTo(last: number, stepMs: number): Generator<number, string> {
  for (let done = 1; done <= last; done += 1) {
    const end = performance.now() + stepMs
    while (performance.now() < end);
    yield done
  }
  return `counted to ${last}`
}

it('comes to what the steps come to', async () => {
  expect(await runInSlices(countTo(0, 0))).toBe('counted to 0')
  expect(await runInSlices(countTo(1_000, 0))).toBe('counted to 1000')
})

it('lets others have a turn before it goes on, and says how far it is', async () => {
  const onProgress = vi.fn<(done: number) => void>()
  const turns: number[] = []
  const running = runInSlices(countTo(6, 7), { onProgress })
  const watching = setInterval(() => turns.push(onProgress.mock.calls.length), 0)
  expect(await running).toBe('counted to 6')
  clearInterval(watching)
  expect(onProgress.mock.calls.length).toBeGreaterThanOrEqual(3)
  expect(onProgress.mock.calls.flat()).toEqual(onProgress.mock.calls.flat().toSorted((a, b) => a - b))
  expect(turns.length).toBeGreaterThan(0)
})

it('stops at the next breath when nobody wants the result any more', async () => {
  let done = 0
  function* endless(): Generator<number, never> {
    for (;;) yield (done += 1)
  }
  let isWanted = true
  const running = runInSlices(endless(), { isWanted: () => isWanted })
  isWanted = false
  expect(await running).toBeNull()
  const after = done
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(done).toBe(after)
})
