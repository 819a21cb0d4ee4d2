import { describe, expect, it } from 'vitest'
import type { LearnerRecord } from '#src/domain/learning/learner-record.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { createMemoryTables } from '#src/storage/memory-tables.ts'
import { createOwnBankStore, type OwnBankDocument } from '#src/storage/own-bank-store.ts'
import { bankIn, bankOf, readAsJson, smallQuestion } from '#tests/exchange/own-bank/own-bank-files.ts'
import { failingTables } from '#tests/storage/failing-tables.ts'

const bank = bankIn(await readAsJson(bankOf(smallQuestion)))

function documentOf({ bankId, bankHash, name, questions }: OwnBank): OwnBankDocument {
  const index = questions.map(({ id, skill, hash, question: { level, kind } }) => ({
    id,
    skill,
    level,
    kind,
    hash,
  }))
  return { kind: 'own-bank', id: bankId, updatedUtc: 1, value: { name, bankHash, questions: index } }
}

function openStore() {
  const records: LearnerRecord[] = []
  const failing = failingTables(createMemoryTables())
  const store = createOwnBankStore(failing.tables, told => records.push(...told))
  return { store, records, ...failing }
}

describe('own banks in the store', () => {
  it('are kept with their document, in one go, and told to the second copy', async () => {
    const { store, records } = openStore()
    expect(await store.hasAny()).toBe(false)
    expect(await store.write({ banks: [bank], documents: [documentOf(bank)] })).toBeNull()
    expect(await store.hasAny()).toBe(true)
    expect(await store.readDocuments()).toEqual([documentOf(bank)])
    expect(await store.readBank(bank.bankHash)).toEqual(bank)
    expect(await store.readHeads()).toEqual([
      {
        bankHash: bank.bankHash,
        bankId: 'ct-quiz',
        name: 'CT quiz',
        questions: bank.questions.map(({ id, hash }) => ({ id, hash })),
      },
    ])
    expect(records.map(({ record }) => record)).toEqual(['bank', 'document'])
  })

  it('F9: without space nothing of a bank is kept, and nothing told', async () => {
    const { store, records, fail, recover } = openStore()
    fail('quota')
    const change = { banks: [bank], documents: [documentOf(bank)] }
    expect(await store.write(change)).toMatchObject({ kind: 'failed', reason: 'quota' })
    recover()
    expect([await store.hasAny(), await store.readBank(bank.bankHash), records]).toEqual([false, null, []])
    expect(await store.write(change)).toBeNull()
  })

  it('go as they came', async () => {
    const { store } = openStore()
    await store.write({ banks: [bank], documents: [documentOf(bank)] })
    await store.write({ removedBanks: [bank.bankHash], removedDocuments: ['ct-quiz'] })
    expect([await store.readDocuments(), await store.readHeads()]).toEqual([[], []])
  })

  it('that are damaged are put aside', async () => {
    const { store, tables } = openStore()
    await tables.write([{ op: 'put', store: 'banks', row: { ...bank, questions: 'gone' } }])
    expect(await store.readBank(bank.bankHash)).toBeNull()
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
  })
})
