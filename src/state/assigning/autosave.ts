import type { ClassSaving } from '#src/state/assigning/with-class-store.ts'

/** What is known of the last change: nothing was changed, it waits, it is on its way, or what became of it. */
export type SaveSign = { readonly kind: 'clean' | 'waiting' | 'saving' } | ClassSaving

export interface Autosave<Value> {
  /** Takes a change; it is saved at the next pause. */
  readonly change: (value: Value) => void
  /** Saves at once what waits; resolves with what became of the last change. */
  readonly flush: () => Promise<SaveSign>
}

export interface AutosaveParts<Value> {
  readonly save: (value: Value) => Promise<ClassSaving>
  readonly onSign: (sign: SaveSign) => void
  /** Pause after a change, milliseconds. */
  readonly pauseMs: number
}

/**
 * Saves changes one after the other, the newest only. What could not be saved stays waiting, so that `flush` tries it
 * again.
 */
export function createAutosave<Value>({ save, onSign, pauseMs }: AutosaveParts<Value>): Autosave<Value> {
  let waiting: { readonly value: Value } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let sign: SaveSign = { kind: 'clean' }

  function tell(next: SaveSign): void {
    sign = next
    onSign(next)
  }

  async function saveWaiting(): Promise<void> {
    const taken = waiting
    if (taken === null) return
    waiting = null
    tell({ kind: 'saving' })
    const outcome = await save(taken.value)
    if (outcome.kind === 'problem') waiting ??= taken
    // A change that came meanwhile is not saved yet.
    tell(waiting === null || outcome.kind === 'problem' ? outcome : { kind: 'waiting' })
  }

  async function flush(): Promise<SaveSign> {
    clearTimeout(timer)
    running = running.then(saveWaiting)
    await running
    return sign
  }

  return {
    change(value) {
      waiting = { value }
      tell({ kind: 'waiting' })
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pauseMs)
    },
    flush,
  }
}
