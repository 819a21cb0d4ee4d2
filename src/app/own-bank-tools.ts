import type { LearnerStore } from '#src/app/open-learner-store.ts'
import type { Content } from '#src/content/own-content.ts'
import { csvTemplate, yamlTemplate } from '#src/exchange/own-bank/own-bank-templates.ts'
import { writeOwnBank } from '#src/exchange/own-bank/write-own-bank.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'
import { createOwnBankStore } from '#src/storage/own-bank-store.ts'

interface Parts extends Pick<LearnerStore, 'store' | 'readContent'>, Pick<OwnBankTools, 'readFile'> {
  /** What can be asked where there are no own banks. */
  readonly shipped: Content
}

/** The tools over the store of a page. */
export function createOwnBankTools({ store, readContent, readFile, shipped }: Parts): OwnBankTools {
  return {
    store: createOwnBankStore(store.tables, records => store.journal.record(records)),
    readFile,
    write: writeOwnBank,
    templates: { csv: csvTemplate, yaml: yamlTemplate },
    readContent: async () => (await readContent()).content ?? shipped,
  }
}
