import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Overlay } from '#src/domain/class-view/overlay-in-force.ts'
import { useAppStore } from '#src/state/app-context.tsx'
import type { AppStore } from '#src/state/app-store.ts'
import { storeSentence } from '#src/state/classroom/class-problem.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** The overlays kept on this device, oldest first; null until they are read. */
interface OverlayState {
  readonly overlays: readonly Overlay[] | null
  /** Why they cannot be read; empty when they can. */
  readonly sentence: string
}

/** What can be done with overlays. Sentences are empty when it is done. */
export interface ClassOverlays {
  readonly state: StoreApi<OverlayState>
  readonly read: () => Promise<void>
  /** Lays difficulties over the authors' from now on. */
  readonly keep: (value: Omit<Overlay['value'], 'atUtc' | 'undoneUtc'>) => Promise<string>
  readonly undo: (id: string) => Promise<string>
}

const known = new WeakMap<AppStore, ClassOverlays>()

function overlaysOf(app: AppStore): ClassOverlays {
  const before = known.get(app)
  if (before !== undefined) return before
  const overlays = createOverlays(app)
  known.set(app, overlays)
  void withClassTools(app, async tools => tools.onWrittenElsewhere(() => void overlays.read()))
  return overlays
}

function createOverlays(app: AppStore): ClassOverlays {
  const state = createStore<OverlayState>(() => ({ overlays: null, sentence: '' }))

  async function read(): Promise<void> {
    const found = await withClassTools(app, async ({ store }) => {
      const records = await store.readRecords('overlay')
      return 'kind' in records ? storeSentence(records) : records.filter(record => record.kind === 'overlay')
    })
    if (typeof found === 'string') state.setState({ sentence: found })
    else if ('kind' in found) state.setState({ sentence: found.sentence })
    else show(found.toSorted((a, b) => a.value.atUtc - b.value.atUtc))
  }

  /** What is the same stays the same object: every level of a class is worked out anew for another one. */
  function show(overlays: readonly Overlay[]): void {
    const before = state.getState().overlays
    const isSame = before !== null && stampsOf(before) === stampsOf(overlays)
    state.setState({ overlays: isSame ? before : overlays, sentence: '' })
  }

  async function write(make: (newId: string, now: number) => Overlay | null): Promise<string> {
    const outcome = await withClassTools(app, async ({ store, newId }) => {
      const record = make(newId(), app.getState().now())
      if (record === null) return 'This overlay is not on this device any more. Reload the page.'
      const failure = await store.write({ records: [record] })
      return failure === null ? '' : storeSentence(failure)
    })
    await read()
    return typeof outcome === 'string' ? outcome : outcome.sentence
  }

  return {
    state,
    read,
    keep: value =>
      write((id, now) => ({
        kind: 'overlay',
        id,
        updatedUtc: now,
        value: { ...value, atUtc: now, undoneUtc: null },
      })),
    undo: id =>
      write((_, now) => {
        const found = state.getState().overlays?.find(overlay => overlay.id === id)
        return found === undefined
          ? null
          : { ...found, updatedUtc: now, value: { ...found.value, undoneUtc: now } }
      }),
  }
}

/** A record is replaced as a whole whenever something of it changes, with another time. */
function stampsOf(overlays: readonly Overlay[]): string {
  return overlays.map(({ id, updatedUtc, value }) => `${id} ${updatedUtc} ${value.undoneUtc}`).join()
}

/** The overlays kept here, and what can be done with them; reads them when they are first wanted. */
export function useClassOverlays(): ClassOverlays & OverlayState {
  const app = useAppStore()
  const overlays = useMemo(() => overlaysOf(app), [app])
  const state = useStore(overlays.state)
  const { read } = overlays
  useEffect(() => {
    void read()
  }, [read])
  return { ...overlays, ...state }
}
