import { pause } from '#src/exchange/pause.ts'

/** Who hears how far long work is, and whether it is still wanted. */
export interface SliceOptions {
  /** Gets what the work yields, between two pieces of it. */
  readonly onProgress?: (done: number) => void
  /** False: nobody wants the result any more. */
  readonly isWanted?: () => boolean
}

/** Longest piece of work between two breaths, milliseconds: the page goes on drawing meanwhile. */
const sliceMs = 12

/** Runs steps to their end, a few at a time. Null when the result is not wanted any more. */
export async function runInSlices<Result>(
  steps: Generator<number, Result>,
  { onProgress = () => {}, isWanted = () => true }: SliceOptions = {},
): Promise<Result | null> {
  let sliceStart = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - sliceStart < sliceMs) continue
    onProgress(step.value)
    await pause()
    if (!isWanted()) return null
    sliceStart = performance.now()
  }
}
