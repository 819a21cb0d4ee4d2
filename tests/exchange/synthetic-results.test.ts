import { describe, expect, it } from 'vitest'
import { resultPayloadSchema } from '#src/domain/assignment/result-payload.ts'
import { openResultFile } from '#src/exchange/collect/open-result-file.ts'
import { resultFileLimit } from '#src/exchange/sealing/sealed-result-format.ts'
import { storedOf } from '#tests/domain/class-reading/make-results.ts'
import { readNow } from '#tests/domain/class-reading/read-now.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'
import { sealAll, syntheticResults } from '#tests/exchange/synthetic-results.ts'

const key = await testKey()
const design = { seed: 'bench', students: 30, questions: 60, publicKey: key.publicKey }
const made = syntheticResults(design)
const stored = made.payloads.map(payload => storedOf(payload, { kid: key.kid }))
const [assignment, paper] = made.records
const reading = readNow({ results: stored, assignments: [assignment], papers: [paper] })

describe('a synthetic class with its files', () => {
  it('follows from its seed', () => {
    expect(syntheticResults(design)).toEqual(made)
    expect(syntheticResults({ ...design, seed: 'other' }).payloads).not.toEqual(made.payloads)
  })

  it('is read with the very scores it was made with, and nothing to remark', () => {
    const truth = made.truth.attempts.map(({ responses }) => responses.map(({ score }) => score))
    const read = made.payloads.map(({ attempt }) => {
      const found = reading.attempts.find(({ attemptId }) => attemptId === attempt.attemptId)
      return found?.responses.map(({ score }) => score)
    })
    expect(read).toEqual(truth)
    expect(reading.files.flatMap(({ findings }) => findings)).toEqual([])
    expect(reading.missing).toEqual([])
    expect(new Set(reading.students.map(({ name }) => name)).size).toBe(30)
  })

  it('holds what real files hold: changed and taken back responses, flags, omissions', () => {
    const types = made.payloads.flatMap(({ events }) => events.map(({ type }) => type))
    const count = (wanted: string) => types.filter(type => type === wanted).length
    expect(count('finish')).toBe(30)
    expect(count('response')).toBeGreaterThan(30 * 55)
    for (const type of ['clear', 'flag', 'report']) expect(count(type)).toBeGreaterThan(0)
    expect(reading.attempts.flatMap(({ responses }) => responses).some(({ score }) => score === null)).toBe(
      true,
    )
  })

  it('makes files the app opens and finds whole, well within their limit', async () => {
    const files = await sealAll(made)
    for (const { text } of files) {
      expect(text.length).toBeLessThan(resultFileLimit / 2)
      const opened = await openResultFile(new TextEncoder().encode(text), key.keys)
      expect(opened).toMatchObject({ kind: 'opened', chain: 'whole' })
    }
    expect(resultPayloadSchema.safeParse(made.payloads[0]).success).toBe(true)
  })
})
