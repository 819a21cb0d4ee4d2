import type { LearnerStore } from '#src/app/open-learner-store.ts'
import type { Content } from '#src/content/own-content.ts'
import { csvTemplate, yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { writeOwnBank } from '#src/exchange/own-bank/write-own-bank.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'
import { createOwnBankStore } from '#src/storage/own-bank-store.ts'

interface Parts extends Pick<LearnerStore, 'store' | 'readContent'>, Pick<OwnBankTools, 'readFile'> {
  /** What can be asked where there are no own banks. */
  readonly shipped: Content
  /** Own banks are not what other tabs know any more. */
  readonly tellOtherTabs: () => void
}

/** The tools over the store of a page. */
export function createOwnBankTools({
  store,
  readContent,
  readFile,
  shipped,
  tellOtherTabs,
}: Parts): OwnBankTools {
  const banks = createOwnBankStore(store.tables, records => store.journal.record(records))
  return {
    store: {
      ...banks,
      async write(change) {
        const failure = await banks.write(change)
        if (failure === null) tellOtherTabs()
        return failure
      },
    },
    readFile,
    write: writeOwnBank,
    templates: { csv: csvTemplate, yaml: yamlTemplate },
    readContent: async () => (await readContent()).content ?? shipped,
  }
}
