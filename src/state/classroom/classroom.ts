import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AppStore } from '#src/state/app-store.ts'
import {
  findStrays,
  keepCorrection,
  type QuestionCorrection,
  removeResults,
  type ResultsRemoved,
  undoCorrection,
} from '#src/state/classroom/class-changes.ts'
import { type ClassReader, createClassReader } from '#src/state/classroom/class-reader.ts'
import type { ClassroomState } from '#src/state/classroom/classroom-state.ts'
import { onceQuiet } from '#src/state/classroom/once-quiet.ts'
import { createResultCollector, type ResultCollector } from '#src/state/classroom/result-collector.ts'
import { touchesClasses } from '#src/state/classroom/touches-classes.ts'
import { withClassTools } from '#src/state/classroom/with-class-tools.ts'

/** What can be done with classes. Sentences are empty when it is done. */
export interface Classroom extends Pick<ClassReader, 'watch'>, ResultCollector {
  readonly state: StoreApi<ClassroomState>
  /** Hides names, for as long as the tab lives. */
  readonly hideNames: (areHidden: boolean) => void
  readonly chooseVersion: (assignmentId: string, hash: string) => void
  /** Everything is scored by it from now on; what was read before can be had again as of then. */
  readonly correct: (correction: QuestionCorrection) => Promise<string>
  readonly undoCorrection: (id: string) => Promise<string>
  /** Takes results away; `undo` puts them back. */
  readonly removeResults: (resultIds: readonly string[]) => Promise<ResultsRemoved>
  /** Looks which assignments only results are here of. */
  readonly findStrays: () => Promise<void>
}

const rooms = new WeakMap<AppStore, Classroom>()

/** The one classroom of an app. */
export function classroomOf(app: AppStore): Classroom {
  const room = rooms.get(app) ?? createClassroom(app)
  rooms.set(app, room)
  return room
}

function createClassroom(app: AppStore): Classroom {
  const state = createStore<ClassroomState>(() => ({
    views: new Map(),
    // Until the choice of this tab is known: a name must not flash up in front of a class.
    hidesNames: true,
    versions: new Map(),
    collecting: null,
    strays: [],
  }))
  const reader = createClassReader(app, state)
  const collector = createResultCollector(app, state)
  const collect = async (files: readonly File[]) => {
    await collector.collect(files)
    reader.changed()
  }
  void withClassTools(app, async tools => {
    state.setState({ hidesNames: tools.hiddenNames.read() })
    tools.onWritten(change => {
      const { collecting } = state.getState()
      const isCollecting = collecting !== null && collecting.end === null
      if (!isCollecting && touchesClasses(change)) reader.changed()
    })
    tools.onWrittenElsewhere(onceQuiet(reader.changed).ask)
  })

  return {
    state,
    watch: reader.watch,
    collect,
    cancel: collector.cancel,
    hideNames(hidesNames) {
      state.setState({ hidesNames })
      void withClassTools(app, async ({ hiddenNames }) => hiddenNames.write(hidesNames))
    },
    chooseVersion(assignmentId, hash) {
      state.setState(({ versions }) => ({ versions: new Map([...versions, [assignmentId, hash]]) }))
      reader.changed()
    },
    correct: correction => keepCorrection(app, correction),
    undoCorrection: id => undoCorrection(app, id),
    removeResults: resultIds => removeResults(app, resultIds),
    findStrays: async () => state.setState({ strays: await findStrays(app) }),
  }
}
