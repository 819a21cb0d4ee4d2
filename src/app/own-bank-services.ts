import ownBankWorkerUrl from '#src/exchange/own-bank/own-bank-worker.ts?worker&url'
import type { LearnerStore } from '#src/app/open-learner-store.ts'
import { createOwnBankTools } from '#src/app/own-bank-tools.ts'
import { trustedScriptUrl } from '#src/app/trusted-urls.ts'
import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import { readInWorker } from '#src/exchange/own-bank/read-in-worker.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'

/** The tools over the store of this page, with files read in a worker. */
export function ownBankServices(
  opened: Pick<LearnerStore, 'store' | 'readContent'>,
  tellOtherTabs: () => void,
): OwnBankTools {
  return createOwnBankTools({
    ...opened,
    tellOtherTabs,
    shipped: { outline, loadBank },
    readFile: (request, options) =>
      readInWorker(request, {
        ...options,
        createWorker: () => new Worker(trustedScriptUrl(ownBankWorkerUrl), { type: 'module' }),
      }),
  })
}
