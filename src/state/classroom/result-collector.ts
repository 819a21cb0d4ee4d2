import type { StoreApi } from 'zustand/vanilla'
import type { AppStore } from '#src/state/app-store.ts'
import type { ClassroomState, Collecting } from '#src/state/classroom/classroom-state.ts'
import { collectResults } from '#src/state/classroom/collect-results.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** Takes result files in; goes on when the page is left. */
export interface ResultCollector {
  readonly collect: (files: readonly File[]) => Promise<void>
  readonly cancel: () => void
}

export function createResultCollector(app: AppStore, state: StoreApi<ClassroomState>): ResultCollector {
  let stop = () => {}

  function update(change: (collecting: Collecting) => Partial<Collecting>): void {
    const { collecting } = state.getState()
    if (collecting !== null) state.setState({ collecting: { ...collecting, ...change(collecting) } })
  }

  return {
    async collect(files) {
      const { collecting } = state.getState()
      if (files.length === 0 || (collecting !== null && collecting.end === null)) return
      state.setState({ collecting: { done: 0, of: files.length, files: [], end: null } })
      const end = await withClassTools(app, async tools => {
        const run = collectResults({
          tools,
          files,
          now: app.getState().now,
          onCollected: more => update(before => ({ files: [...before.files, ...more] })),
          onProgress: done => update(() => ({ done })),
        })
        stop = run.cancel
        return run.end
      })
      update(() => ({ end: end.kind === 'problem' ? { kind: 'failed', sentence: end.sentence } : end }))
    },
    cancel: () => stop(),
  }
}
