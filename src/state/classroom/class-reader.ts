import type { StoreApi } from 'zustand/vanilla'
import type { AppStore } from '#src/state/app-store.ts'
import { classKey, type ClassroomState, type ClassView } from '#src/state/classroom/classroom-state.ts'
import { readStoredClass } from '#src/state/classroom/read-stored-class.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Keeps what is read of the classes on screen. */
export interface ClassReader {
  /** Reads these assignments together, and again whenever something changes, until the returned function is called. */
  readonly watch: (assignmentIds: readonly string[]) => () => void
  /** What was read may hold no more. */
  readonly changed: () => void
}

export function createClassReader(app: AppStore, state: StoreApi<ClassroomState>): ClassReader {
  const watchers = new Map<string, number>()
  /** The reading under way of each key: whoever starts another one makes it unwanted. */
  const runs = new Map<string, symbol>()

  function show(key: string, view: ClassView): void {
    state.setState(({ views }) => ({ views: new Map([...views, [key, view]]) }))
  }

  async function read(key: string): Promise<void> {
    const run = Symbol(key)
    runs.set(key, run)
    const isWanted = () => runs.get(key) === run
    const before = state.getState().views.get(key)
    show(
      key,
      before?.kind === 'class' ? { ...before, isCurrent: false } : { kind: 'reading', done: 0, of: 0 },
    )
    const found = await withClassTools(app, tools => {
      const { now, loadBank, outline } = app.getState()
      const { asOfUtc, versions } = state.getState()
      const onProgress = (done: number, of: number) => {
        const isFirst = state.getState().views.get(key)?.kind === 'reading'
        if (isFirst && isWanted()) show(key, { kind: 'reading', done, of })
      }
      const request = { assignmentIds: key.split(','), asOfUtc: asOfUtc ?? now(), versions }
      return readStoredClass(request, { tools, loadBank, outline, onProgress, isWanted })
    })
    if (!isWanted() || found === null) return
    runs.delete(key)
    show(key, 'kind' in found ? found : { kind: 'class', reading: found, isCurrent: true })
  }

  /** What nobody looks at is forgotten: a large class is large in memory. */
  function forgetOthers(key: string): void {
    const isKept = (other: string) => other === key || watchers.has(other)
    for (const other of runs.keys()) if (!isKept(other)) runs.delete(other)
    state.setState(({ views }) => ({ views: new Map([...views].filter(([other]) => isKept(other))) }))
  }

  function unwatch(key: string): void {
    const count = watchers.get(key) ?? 0
    if (count > 1) watchers.set(key, count - 1)
    else watchers.delete(key)
  }

  return {
    watch(assignmentIds) {
      const key = classKey(assignmentIds)
      watchers.set(key, (watchers.get(key) ?? 0) + 1)
      forgetOthers(key)
      const view = state.getState().views.get(key)
      const isThere = view?.kind === 'class' && view.isCurrent
      if (!isThere && !runs.has(key)) void read(key)
      return () => unwatch(key)
    },
    changed() {
      // The page that comes next reads what is left behind here.
      state.setState(({ views }) => ({
        views: new Map([...views].filter(([key]) => watchers.has(key))),
      }))
      for (const key of watchers.keys()) void read(key)
    },
  }
}
