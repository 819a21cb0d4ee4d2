import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { bankOfRow, headOfRow, type OwnBankHead, ownBankRow } from '#src/storage/own-bank-row.ts'
import { quarantine } from '#src/storage/quarantine.ts'
import type { Key, Tables } from '#src/storage/tables.ts'

/** The content of an own bank; null when it is not there, or was damaged and put aside. Rejects as tables do. */
export async function readOwnBank(tables: Tables, key: Key): Promise<OwnBank | null> {
  return readOne(tables, key, bankOfRow)
}

/** All contents, one after the other: each can have ten megabytes. */
export async function* readOwnBanks(tables: Tables): AsyncGenerator<OwnBank, void, undefined> {
  for (const key of await tables.keys('banks')) {
    const bank = await readOwnBank(tables, key)
    if (bank !== null) yield bank
  }
}

/** The heads of all contents but those of these hashes. */
export async function readOwnBankHeads(
  tables: Tables,
  but: ReadonlySet<Key>,
): Promise<readonly OwnBankHead[]> {
  const heads: OwnBankHead[] = []
  for (const key of await tables.keys('banks')) {
    const head = but.has(key) ? null : await readOne(tables, key, headOfRow)
    if (head !== null) heads.push(head)
  }
  return heads
}

/** Rows of the banks that are not there, or are there but damaged. */
export async function missingOwnBanks(
  tables: Tables,
  banks: ReadonlyMap<string, OwnBank>,
): Promise<object[]> {
  const found: object[] = []
  for (const [bankHash, bank] of banks) {
    if ((await bankOfRow(await tables.get('banks', bankHash))) === null) found.push(await ownBankRow(bank))
  }
  return found
}

async function readOne<Value>(
  tables: Tables,
  key: Key,
  read: (row: unknown) => Promise<Value | null> | Value | null,
): Promise<Value | null> {
  const row = await tables.get('banks', key)
  if (row === undefined) return null
  const value = await read(row)
  if (value === null) await quarantine(tables, [{ store: 'banks', key, row, problem: 'is no bank' }])
  return value
}
