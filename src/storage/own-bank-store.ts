import type * as z from 'zod/mini'
import { type LearnerDocument, learnerDocumentSchema } from '#src/domain/learning/learner-document.ts'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { type OwnBankHead, ownBankRow } from '#src/storage/own-bank-row.ts'
import { parseRows } from '#src/storage/quarantine.ts'
import { readOwnBank, readOwnBankHeads } from '#src/storage/read-own-banks.ts'
import { readSafely } from '#src/storage/store-failure.ts'
import type { Scan, StoreFailure, StoreName, Tables, WriteOperation } from '#src/storage/tables.ts'

/** What the id of an own bank points to: its name, the hash of its content, the index of its questions. */
export type OwnBankDocument = Extract<LearnerDocument, { kind: 'own-bank' }>

/** What changes in one go: all of it is stored, or nothing. */
export interface OwnBankChange {
  readonly documents?: readonly OwnBankDocument[]
  readonly removedDocuments?: readonly string[]
  /** Contents, which never change once they are stored. */
  readonly banks?: readonly OwnBank[]
  readonly removedBanks?: readonly string[]
}

/** Own banks on this device. Nothing here rejects for a fault of disk, quota or browser. */
export interface OwnBankStore {
  /** False: everything ends with the page. */
  readonly durable: boolean
  /** Whether there are any, which most devices have not. */
  hasAny(): Promise<boolean>
  /** What the ids point to, by id; damaged documents are put aside. */
  readDocuments(): Promise<readonly OwnBankDocument[] | StoreFailure>
  /** Null when it is not there, or was damaged and put aside. */
  readBank(bankHash: string): Promise<OwnBank | null | StoreFailure>
  /** Contents by their heads, also those no id points to any more; all but those of these hashes. */
  readHeads(but: ReadonlySet<string>): Promise<readonly OwnBankHead[] | StoreFailure>
  /** Resolves with null once it is on the disk. */
  write(change: OwnBankChange): Promise<StoreFailure | null>
}

/** Keys of the documents of own banks. */
const documentRange = { from: ['own-bank', ''], to: ['own-bank', '\uffff'] }

/** Own banks over any tables; `recorded` is told what the second copy should hold. */
export function createOwnBankStore(
  tables: Tables,
  recorded: (records: readonly LearnerRecord[]) => void,
): OwnBankStore {
  const read = <Value>(store: StoreName, scan: Scan, schema: z.ZodMiniType<Value>) =>
    readSafely(async () => (await parseRows(tables, store, await tables.scan(store, scan), schema)).values)

  return {
    durable: tables.durable,
    async hasAny() {
      const rows = await readSafely(() => tables.scan('documents', { ...documentRange, limit: 1 }))
      return !('kind' in rows) && rows.length > 0
    },
    async readDocuments() {
      const documents = await read('documents', documentRange, learnerDocumentSchema)
      return 'kind' in documents ? documents : documents.filter(isOwnBank)
    },
    readBank: bankHash => readSafely(() => readOwnBank(tables, bankHash)),
    readHeads: but => readSafely(() => readOwnBankHeads(tables, but)),
    async write(change) {
      const rows = await Promise.all((change.banks ?? []).map(ownBankRow))
      const result = await tables.write(operationsOf(change, rows))
      if (result.kind === 'conflict')
        throw new Error('what is put replaces what is there, so nothing can be in its way')
      if (result.kind === 'failed') return result
      const { banks = [], documents = [] } = change
      recorded([
        ...banks.map(bank => ({ record: 'bank', bank }) as const),
        ...documents.map(document => ({ record: 'document', document }) as const),
      ])
      return null
    },
  }
}

function isOwnBank(document: LearnerDocument): document is OwnBankDocument {
  return document.kind === 'own-bank'
}

function operationsOf(change: OwnBankChange, bankRows: readonly object[]): WriteOperation[] {
  const { documents = [], removedDocuments = [], removedBanks = [] } = change
  // What a schema refuses on reading must never be written. Contents passed theirs in the worker that read them.
  for (const document of documents) learnerDocumentSchema.parse(document)
  return [
    ...removedDocuments.map((id): WriteOperation => ({
      op: 'remove',
      store: 'documents',
      key: ['own-bank', id],
    })),
    ...removedBanks.map(key => ({ op: 'remove', store: 'banks', key }) as const),
    ...bankRows.map(row => ({ op: 'put', store: 'banks', row }) as const),
    ...documents.map(row => ({ op: 'put', store: 'documents', row }) as const),
  ]
}
