import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
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
    expect(await store.readHeads(new Set())).toMatchObject([
      { bankHash: bank.bankHash, bankId: 'ct-quiz', hashes: bank.questions.map(({ hash }) => hash) },
    ])
    expect(await store.readHeads(new Set([bank.bankHash]))).toEqual([])
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
    expect([await store.readDocuments(), await store.readHeads(new Set())]).toEqual([[], []])
  })

  it('are read as version 3 kept them, and kept in pieces from then on', async () => {
    const { store, tables } = openStore()
    await tables.write([{ op: 'put', store: 'banks', row: bank }])
    expect(await store.readBank(bank.bankHash)).toEqual(bank)
    expect(await store.readHeads(new Set())).toMatchObject([
      { hashes: bank.questions.map(({ hash }) => hash) },
    ])
    await store.write({ banks: [bank] })
    expect(await tables.get('banks', bank.bankHash)).not.toHaveProperty('questions')
    expect(await store.readBank(bank.bankHash)).toEqual(bank)
  })

  it('of any length come back as they were, in pieces that are read within a frame', async () => {
    const { store, tables } = openStore()
    const [first] = bank.questions
    if (first === undefined) throw new Error('there is a question')
    const questions = Array.from({ length: 2_000 }, (_, at) => ({
      ...first,
      id: `own-ct-quiz-q${at}`,
      hash: `h${at}`,
    }))
    const big = { ...bank, bankHash: 'BBBBBBBBBBBB', questions }
    await store.write({ banks: [big] })
    expect(await store.readBank(big.bankHash)).toEqual(big)
    const row = await tables.get('banks', big.bankHash)
    const { pieces } = z.object({ pieces: z.array(z.string()) }).parse(row)
    expect(pieces.length).toBeGreaterThan(2)
    for (const piece of pieces) expect(piece.length).toBeLessThan(300_000)
  })

  it.each([
    ['no questions', { questions: 'gone' }],
    ['a piece that breaks off', { pieces: ['[{"id":'] }],
    ['a piece that is no question', { pieces: ['[{"id":"x"}]'] }],
    ['a piece too few', { pieces: [] }],
    ['a piece of something else', { pieces: ['null'] }],
    ['other questions than its hashes say', { hashes: ['AAAAAAAAAAAA'] }],
    ['an unknown field', { more: 1 }],
  ])('that are damaged are put aside: %s', async (_, damage) => {
    const { store, tables } = openStore()
    await store.write({ banks: [bank] })
    const row = z.looseObject({}).parse(await tables.get('banks', bank.bankHash))
    await tables.write([{ op: 'put', store: 'banks', row: { ...row, ...damage } }])
    expect(await store.readBank(bank.bankHash)).toBeNull()
    expect(await tables.scan('quarantine', {})).toHaveLength(1)
    expect(await store.readHeads(new Set())).toEqual([])
  })
})
