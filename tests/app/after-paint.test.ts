// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { afterPaint } from '#src/app/after-paint.ts'

/** Whether the promise is settled a millisecond later, when everything that waits for nothing has run. */
async function isSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false
  void promise.then(() => {
    settled = true
  })
  await vi.advanceTimersByTimeAsync(1)
  return settled
}

describe('behind the next frame', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })

  it('waits for the frame and no longer', async () => {
    const painted = afterPaint()
    expect(await isSettled(painted)).toBe(false)
    vi.advanceTimersToNextFrame()
    expect(await isSettled(painted)).toBe(true)
  })

  it('does not wait for a frame that does not come', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0)
    const painted = afterPaint()
    await vi.advanceTimersByTimeAsync(98)
    expect(await isSettled(painted)).toBe(false)
    expect(await isSettled(painted)).toBe(true)
  })

  it('does not wait when the page is left or hidden', async () => {
    const left = afterPaint()
    window.dispatchEvent(new Event('pagehide'))
    expect(await isSettled(left)).toBe(true)
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    expect(await isSettled(afterPaint())).toBe(true)
  })
})
