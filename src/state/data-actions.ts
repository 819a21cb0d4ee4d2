import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import { readPreferences } from '#src/domain/settings/preferences.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { BackupContents, DataProblem, DataTools, Restored } from '#src/state/data-tools.ts'

export interface RestoreRequest {
  readonly contents: Pick<BackupContents, 'records' | 'preferences'>
  /** Also take over role, date and settings of the file. */
  readonly withPreferences: boolean
}

/** Looking after the stored data. Every action resolves; what went wrong is a sentence. */
export interface DataActions extends Pick<DataTools, 'readBackup'> {
  readonly storageFacts: DataTools['facts']
  readonly makeBackup: () => ReturnType<DataTools['makeBackup']>
  readonly restoreBackup: (request: RestoreRequest) => Promise<Restored | DataProblem>
  readonly restoreJournal: () => Promise<Restored | DataProblem>
  readonly acceptLoss: () => Promise<DataProblem | null>
  /** Takes the learner's data off this device and loads the page anew. Hand out a backup first. */
  readonly startNewLearner: () => Promise<DataProblem | null>
  /** Takes everything off this device; call `reloadPage` when the person has read that it is done. */
  readonly eraseDevice: DataTools['eraseDevice']
  readonly checkData: DataTools['check']
  readonly problemReports: DataTools['reports']
}

const notLoaded: DataProblem = {
  kind: 'problem',
  sentence:
    'This part of the app could not be loaded. Your data are untouched. Reload the page to try again.',
}

/** The actions on one store. Not part of the state: nobody needs them on the way to a question. */
export function dataActions({ getState: get }: AppStore): DataActions {
  /** Runs a tool once the store is open and the tools are there. */
  async function withTools<Result>(
    run: (tools: DataTools) => Promise<Result>,
  ): Promise<Result | DataProblem> {
    await get().openStore()
    const tools = await get()
      .loadDataTools()
      .catch(() => null)
    return tools === null ? notLoaded : run(tools)
  }

  /** The state follows what a restore added; an attempt on screen may have grown. */
  async function adopt(result: Restored | DataProblem): Promise<Restored | DataProblem> {
    if (result.kind === 'restored') {
      get().leaveAttempt()
      await get().adoptStore(result.store)
    }
    return result
  }

  function adoptPreferences(stored: unknown): void {
    const { preferences } = readPreferences(stored)
    get().setPreferences(preferences)
  }

  const restore = (records: readonly LearnerRecord[]) =>
    withTools(async tools => adopt(await tools.restore(records)))

  return {
    storageFacts: () => withTools(tools => tools.facts()),
    makeBackup: () => withTools(tools => tools.makeBackup(get().preferences)),
    readBackup: file => withTools(tools => tools.readBackup(file)),
    async restoreBackup({ contents, withPreferences }) {
      const result = await restore(contents.records)
      if (result.kind === 'restored' && withPreferences && contents.preferences !== null)
        adoptPreferences(contents.preferences)
      return result
    },
    restoreJournal: () => withTools(async tools => adopt(await tools.restoreJournal())),
    async acceptLoss() {
      const result = await withTools(
        async tools => ({ kind: 'accepted', store: await tools.acceptLoss() }) as const,
      )
      if (result.kind === 'problem') return result
      await get().adoptStore(result.store)
      return null
    },
    async startNewLearner() {
      const result = await withTools(tools => tools.eraseLearner())
      if (result.kind === 'problem') return result
      // Writers, checkpoint and screens of this page still know the former learner; a fresh page does not.
      get().reloadPage()
      return null
    },
    eraseDevice: () => withTools(tools => tools.eraseDevice()),
    checkData: () => withTools(tools => tools.check()),
    problemReports: () => withTools(tools => tools.reports()),
  }
}
