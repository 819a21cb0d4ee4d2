import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyFingerprint } from '#src/domain/assignment/instructor-key.ts'
import { packDebrief } from '#src/domain/interview/pack-parcel.ts'
import { parcelFile } from '#src/exchange/interview/parcel-text.ts'
import { openSealedParcel, readSealedText } from '#src/exchange/interview/sealed-parcel.ts'
import { sealResult } from '#src/exchange/sealing/seal-result.ts'
import { resultFileLimit } from '#src/exchange/sealing/sealed-result-format.ts'
import { sampleSession, sampleSheet } from '#tests/domain/interview/sample-session.ts'
import { testKey } from '#tests/exchange/sealing/test-key.ts'

const key = await testKey()
const parcel = packDebrief(sampleSession(), sampleSheet('other', []), 'whole', [])

async function seal(text: string): Promise<string> {
  const sealing = await sealResult(text, key.publicKey)
  if (sealing.kind === 'refused') throw new Error(sealing.sentence)
  return sealing.text
}

const sealed = await seal(parcelFile(parcel))

describe('a sealed session file', () => {
  it('is told from one that is not sealed, also with a line feed behind it', async () => {
    expect(await readSealedText(new Blob([`${sealed}\n`]))).toBe(sealed)
    expect(await readSealedText(new Blob([parcelFile(parcel)]))).toBeNull()
    expect(await readSealedText(new Blob(['a..b.c']))).toBeNull()
    const long = `a..${'b'.repeat(resultFileLimit)}.c.d`
    expect(await readSealedText(new Blob([long]))).toBeNull()
  })

  it('is opened by who has the key', async () => {
    expect(sealed).not.toContain('Grace')
    expect(await openSealedParcel(sealed, key.keys)).toEqual({ kind: 'parcel', parcel })
  })

  it('to somebody else’s key stays closed, and says to which', async () => {
    const { keys } = await testKey()
    expect(await openSealedParcel(sealed, keys)).toEqual({
      kind: 'refused',
      sentence: expect.stringContaining(`sealed to the key ${keyFingerprint(key.kid)}, which cannot be used`),
    })
  })

  it('stays closed when any letter of it was changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async at => {
        const changed = sealed[at] === 'A' ? 'B' : 'A'
        const flipped = sealed.slice(0, at) + changed + sealed.slice(at + 1)
        const reading = await openSealedParcel(flipped, key.keys)
        expect(reading).toMatchObject({ kind: 'refused', sentence: expect.stringMatching(/\.$/) })
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['a quiz result', '{"format":"pacsready-result","version":1}', /holds no interview session/],
    ['one of a newer version', '{"format":"pacsready-interview","version":2}', /newer version/],
    ['no JSON', 'Dear instructor', /This sealed file is not as the app writes it/],
  ])('that holds %s is refused', async (_, text, sentence) => {
    expect(await openSealedParcel(await seal(text), key.keys)).toEqual({
      kind: 'refused',
      sentence: expect.stringMatching(sentence),
    })
  })
})
