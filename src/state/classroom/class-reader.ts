import type { StoreApi } from 'zustand/vanilla'
import { type ClassAddress, classAddress } from '#src/domain/class-paths.ts'
import type { AppStore } from '#src/state/app-store.ts'
import { type ClassroomState, type ClassView, viewOf } from '#src/state/classroom/classroom-state.ts'
import { readStoredClass } from '#src/state/classroom/read-stored-class.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Keeps what is read of the classes on screen. */
export interface ClassReader {
  /**
   * Reads assignments together as of a moment, and again whenever something changes, until the returned function is
   * called.
   */
  readonly watch: (wanted: ClassAddress) => () => void
  /** What was read may hold no more. */
  readonly changed: () => void
}

export function createClassReader(app: AppStore, state: StoreApi<ClassroomState>): ClassReader {
  const watchers = new Map<string, { readonly wanted: ClassAddress; readonly count: number }>()
  /** The reading under way of each key: whoever starts another one makes it unwanted. */
  const runs = new Map<string, symbol>()

  function show(key: string, view: ClassView): void {
    state.setState(({ views }) => ({ views: new Map([...views, [key, view]]) }))
  }

  async function read(wanted: ClassAddress, before: ClassView | undefined): Promise<void> {
    const { assignmentIds, asOfUtc } = wanted
    const key = classAddress(wanted)
    const run = Symbol(key)
    runs.set(key, run)
    const isWanted = () => runs.get(key) === run
    show(
      key,
      before?.kind === 'class' ? { ...before, isCurrent: false } : { kind: 'reading', done: 0, of: 0 },
    )
    const found = await withClassTools(app, tools => {
      const { now, loadBank, outline } = app.getState()
      const { versions } = state.getState()
      const onProgress = (done: number, of: number) => {
        const isFirst = state.getState().views.get(key)?.kind === 'reading'
        if (isFirst && isWanted()) show(key, { kind: 'reading', done, of })
      }
      const request = { assignmentIds, asOfUtc: asOfUtc ?? now(), versions }
      return readStoredClass(request, { tools, loadBank, outline, onProgress, isWanted })
    })
    if (!isWanted() || found === null) return
    runs.delete(key)
    show(key, 'kind' in found ? found : { kind: 'class', reading: found, asOfUtc, isCurrent: true })
  }

  /** What nobody looks at is forgotten: a large class is large in memory. */
  function forgetOthers(key: string): void {
    const isKept = (other: string) => other === key || watchers.has(other)
    for (const other of runs.keys()) if (!isKept(other)) runs.delete(other)
    state.setState(({ views }) => ({ views: new Map([...views].filter(([other]) => isKept(other))) }))
  }

  function unwatch(key: string): void {
    const watched = watchers.get(key)
    if (watched && watched.count > 1) watchers.set(key, { ...watched, count: watched.count - 1 })
    else watchers.delete(key)
  }

  return {
    watch(wanted) {
      const key = classAddress(wanted)
      watchers.set(key, { wanted, count: (watchers.get(key)?.count ?? 0) + 1 })
      const { views } = state.getState()
      const view = viewOf(views, wanted)
      forgetOthers(key)
      const isThere = view?.kind === 'class' && view.isCurrent && views.has(key)
      if (!isThere && !runs.has(key)) void read(wanted, view)
      return () => unwatch(key)
    },
    changed() {
      // The page that comes next reads what is left behind here.
      state.setState(({ views }) => ({
        views: new Map([...views].filter(([key]) => watchers.has(key))),
      }))
      const { views } = state.getState()
      for (const [key, { wanted }] of watchers) void read(wanted, views.get(key))
    },
  }
}
