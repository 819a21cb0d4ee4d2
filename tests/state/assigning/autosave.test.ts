import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type SaveSign } from '#src/state/assigning/autosave.ts'
import type { ClassSaving } from '#src/state/assigning/with-class-store.ts'

const saved: ClassSaving = { kind: 'saved', savedUtc: 1 }

/** An autosave whose saving ends when the test says so. */
function autosave() {
  const signs: SaveSign['kind'][] = []
  const saving: { value: string; end: (outcome: ClassSaving) => Promise<void> }[] = []
  const made = createAutosave<string>({
    save: value =>
      new Promise(resolve => {
        saving.push({
          value,
          end: async outcome => {
            resolve(outcome)
            await vi.advanceTimersByTimeAsync(0)
          },
        })
      }),
    onSign: ({ kind }) => void signs.push(kind),
    pauseMs: 500,
  })
  return { ...made, signs, saving }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('autosave', () => {
  it('saves the newest at a pause, and calls it saved only then', async () => {
    const { change, signs, saving } = autosave()
    change('a')
    await vi.advanceTimersByTimeAsync(400)
    change('ab')
    await vi.advanceTimersByTimeAsync(499)
    expect(saving).toEqual([])
    expect(signs).toEqual(['waiting', 'waiting'])
    await vi.advanceTimersByTimeAsync(1)
    expect(saving.map(({ value }) => value)).toEqual(['ab'])
    expect(signs.at(-1)).toBe('saving')
    await saving[0]?.end(saved)
    expect(signs.at(-1)).toBe('saved')
  })

  it('never saves two at once, and does not call saved what changed meanwhile', async () => {
    const { change, flush, signs, saving } = autosave()
    change('a')
    void flush()
    await vi.advanceTimersByTimeAsync(0)
    change('ab')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(saving.map(({ value }) => value)).toEqual(['a'])
    await saving[0]?.end(saved)
    expect(signs).not.toContain('saved')
    expect(saving.map(({ value }) => value)).toEqual(['a', 'ab'])
    await saving[1]?.end(saved)
    expect(signs.at(-1)).toBe('saved')
  })

  it('keeps what could not be saved, and tries it again', async () => {
    const { change, flush, signs, saving } = autosave()
    change('a')
    const first = flush()
    await vi.advanceTimersByTimeAsync(0)
    await saving[0]?.end({ kind: 'problem', sentence: 'Full.' })
    expect(await first).toEqual({ kind: 'problem', sentence: 'Full.' })
    const second = flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(saving.map(({ value }) => value)).toEqual(['a', 'a'])
    await saving[1]?.end(saved)
    expect(await second).toEqual(saved)
    expect(signs.at(-1)).toBe('saved')
  })

  it('has nothing to save when nothing changed', async () => {
    const { flush, saving, signs } = autosave()
    expect(await flush()).toEqual({ kind: 'clean' })
    expect(saving).toEqual([])
    expect(signs).toEqual([])
  })
})
