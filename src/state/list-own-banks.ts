import type { OwnBankIndex } from '#src/domain/question/own-bank.ts'
import type { OwnBankHead } from '#src/storage/own-bank-row.ts'
import type { OwnBankStore } from '#src/storage/own-bank-store.ts'
import type { StoreFailure } from '#src/storage/tables.ts'

/** Another content of a bank, kept beside the one in use. */
export interface BankVersion {
  readonly bankHash: string
  readonly questions: number
  /** Of these, the ones that are the same in the content in use. */
  readonly same: number
}

/** An own bank as it is listed: what its id points to, and what it pointed to or could. */
export interface ListedBank extends OwnBankIndex {
  readonly id: string
  /** When its id was last pointed to a content or renamed, milliseconds since 1970 UTC. */
  readonly updatedUtc: number
  readonly versions: readonly BankVersion[]
}

/** All own banks by name. */
export async function listOwnBanks(store: OwnBankStore): Promise<readonly ListedBank[] | StoreFailure> {
  const documents = await store.readDocuments()
  if ('kind' in documents) return documents
  if (documents.length === 0) return []
  const heads = await store.readHeads(new Set(documents.map(({ value }) => value.bankHash)))
  if ('kind' in heads) return heads
  return documents
    .map(({ id, updatedUtc, value }) => ({
      id,
      updatedUtc,
      ...value,
      versions: versionsOf(id, value, heads),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}

function versionsOf(id: string, inUse: OwnBankIndex, heads: readonly OwnBankHead[]): BankVersion[] {
  const hashes = new Set(inUse.questions.map(({ hash }) => hash))
  return heads
    .filter(({ bankId, bankHash }) => bankId === id && bankHash !== inUse.bankHash)
    .map(({ bankHash, hashes: others }) => ({
      bankHash,
      questions: others.length,
      same: others.filter(hash => hashes.has(hash)).length,
    }))
}
