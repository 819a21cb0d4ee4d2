import analystWorkerUrl from '#src/state/class-analyst/analyst.worker.ts?worker&url'
import openResultsWorkerUrl from '#src/exchange/collect/open-results.worker.ts?worker&url'
import { createClassTools, type OtherTabs } from '#src/app/class-tools.ts'
import type { LearnerStore } from '#src/app/open-learner-store.ts'
import { trustedScriptUrl } from '#src/app/trusted-urls.ts'
import { createWorkerPort } from '#src/state/class-analyst/worker-port.ts'
import type { ClassTools } from '#src/state/class-tools.ts'
import { hiddenNames } from '#src/storage/hidden-names.ts'
import { askToPersist, readPersistence } from '#src/storage/persistence.ts'

/** The tools in a browser, where result files are opened, and classes worked out, in threads of their own. */
export function browserClassTools(
  opened: Pick<LearnerStore, 'store' | 'readContent'>,
  otherTabs: OtherTabs,
): ClassTools {
  return createClassTools(opened, {
    otherTabs,
    createWorker: () =>
      new Worker(trustedScriptUrl(openResultsWorkerUrl), { type: 'module', name: 'open-results' }),
    createAnalystPort: () =>
      createWorkerPort(
        () => new Worker(trustedScriptUrl(analystWorkerUrl), { type: 'module', name: 'class-analyst' }),
      ),
    persistence: { ask: askToPersist, read: readPersistence },
    hiddenNames,
  })
}
