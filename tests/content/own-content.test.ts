import { describe, expect, it } from 'vitest'
import { type IndexedBank, withOwnBanks } from '#src/content/own-content.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { bankIn, bankOf, readAsJson, smallQuestion } from '#tests/exchange/own-bank/own-bank-files.ts'
import { sampleBanks, sampleOutline } from '#tests/state/sample-content.ts'

const two = bankIn(
  await readAsJson(bankOf(smallQuestion, { ...smallQuestion, id: 'q2', skill: 'dicom-web' })),
)

function indexOf(bank: OwnBank): IndexedBank {
  const questions = bank.questions.map(({ id, skill, hash, question: { level, kind } }) => {
    return { id, skill, level, kind, hash }
  })
  return { id: bank.bankId, name: bank.name, bankHash: bank.bankHash, questions }
}

function merged(readBank: (bankHash: string) => Promise<OwnBank | null> = async () => two) {
  const banks = sampleBanks()
  const content = withOwnBanks({ outline: sampleOutline, loadBank: banks.loadBank }, [indexOf(two)], readBank)
  return { ...content, away: banks.away }
}

describe('own banks among what is shipped', () => {
  it('come behind it in the index, and their names are known', () => {
    const { outline } = merged()
    expect(outline.index.slice(0, sampleOutline.index.length)).toEqual(sampleOutline.index)
    expect(outline.index.slice(sampleOutline.index.length).map(({ id, skill }) => [id, skill])).toEqual([
      ['own-7-ct-quiz-q1', 'hl7-syntax'],
      ['own-7-ct-quiz-q2', 'dicom-web'],
    ])
    expect(outline.ownBanks).toEqual([{ id: 'ct-quiz', name: 'CT quiz' }])
    expect(outline.skills).toBe(sampleOutline.skills)
  })

  it('are in the banks of their skills, under their hashes', async () => {
    const { loadBank } = merged()
    const bank = await loadBank('dicom-web')
    if (bank.kind === 'failed') throw new Error(bank.reason)
    const own = two.questions[1]
    expect(bank.questions.get('own-7-ct-quiz-q2')).toEqual({ question: own?.question, hash: own?.hash })
    expect(bank.questions.has('own-7-ct-quiz-q1')).toBe(false)
    expect(bank.questions.size).toBe(3)
  })

  it('are read once, and not at all for skills they have nothing of', async () => {
    const reads: string[] = []
    const { loadBank } = merged(async bankHash => {
      reads.push(bankHash)
      return two
    })
    await loadBank('hl7-adt')
    expect(reads).toEqual([])
    await Promise.all([loadBank('hl7-syntax'), loadBank('dicom-web'), loadBank('hl7-syntax')])
    expect(reads).toEqual([two.bankHash])
  })

  it('leave the shipped ones usable when they cannot be read', async () => {
    const bank = await merged(async () => null).loadBank('dicom-web')
    expect(bank).toMatchObject({ kind: 'bank', questions: { size: 2 } })
  })

  it('do not hide that a shipped bank cannot be fetched', async () => {
    const { loadBank, away } = merged()
    away.add('dicom-web')
    expect(await loadBank('dicom-web')).toMatchObject({ kind: 'failed' })
  })
})
