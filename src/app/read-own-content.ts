import { loadBank } from '#src/content/load-bank.ts'
import { outline } from '#src/content/outline.ts'
import { type Content, withOwnBanks } from '#src/content/own-content.ts'
import type { OpenedStore } from '#src/state/services.ts'
import { createOwnBankStore } from '#src/storage/own-bank-store.ts'
import type { Tables } from '#src/storage/tables.ts'

const shippedContent: Content = { outline, loadBank }

/** What can be asked on this device, as far as own banks make it more than what is `shipped`. Never rejects. */
export async function readOwnContent(
  tables: Tables,
  shipped: Content = shippedContent,
): Promise<Pick<OpenedStore, 'content'>> {
  const banks = createOwnBankStore(tables, () => undefined)
  if (!(await banks.hasAny())) return {}
  const documents = await banks.readDocuments()
  if ('kind' in documents) return {}
  const indexed = documents.map(({ id, value }) => ({ id, ...value }))
  const content = withOwnBanks(shipped, indexed, async bankHash => {
    const bank = await banks.readBank(bankHash)
    return bank === null || 'kind' in bank ? null : bank
  })
  return { content }
}
