import type { BankQuestion, LoadBank } from '#src/content/bank-loader.ts'
import type { Outline } from '#src/domain/catalog/outline.ts'
import type { OwnBank, OwnBankIndex } from '#src/domain/question/own-bank.ts'

/** What can be asked on this device: what is shipped, and own banks among it. */
export interface Content {
  readonly outline: Outline
  readonly loadBank: LoadBank
}

/** An own bank by its id, with the index of its questions. */
export interface IndexedBank extends OwnBankIndex {
  readonly id: string
}

/**
 * Adds own banks to what is shipped: their questions stand behind the shipped ones, in the index and in the banks of their
 * skills. `readBank` gives the content of a bank by its hash, or null when it cannot be read; its questions are then left
 * out where they would be asked.
 */
export function withOwnBanks(
  shipped: Content,
  banks: readonly IndexedBank[],
  readBank: (bankHash: string) => Promise<OwnBank | null>,
): Content {
  const { outline, loadBank } = shipped
  const contents = new Map<string, Promise<OwnBank | null>>()

  function contentOf(bankHash: string): Promise<OwnBank | null> {
    const known = contents.get(bankHash) ?? readBank(bankHash)
    contents.set(bankHash, known)
    return known
  }

  async function ownQuestions(skill: string): Promise<(readonly [string, BankQuestion])[]> {
    const concerned = banks.filter(({ questions }) => questions.some(one => one.skill === skill))
    const found = await Promise.all(concerned.map(({ bankHash }) => contentOf(bankHash)))
    return found.flatMap(bank =>
      (bank?.questions ?? []).flatMap(({ id, hash, question, ...one }) =>
        one.skill === skill ? [[id, { question, hash }] as const] : [],
      ),
    )
  }

  return {
    outline: {
      ...outline,
      index: [...outline.index, ...banks.flatMap(({ questions }) => questions)],
      ownBanks: banks.map(({ id, name }) => ({ id, name })),
    },
    async loadBank(skill) {
      const loading = await loadBank(skill)
      if (loading.kind === 'failed') return loading
      const own = await ownQuestions(skill)
      return own.length === 0 ? loading : { kind: 'bank', questions: new Map([...loading.questions, ...own]) }
    },
  }
}
