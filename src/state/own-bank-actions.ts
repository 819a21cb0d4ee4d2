import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { normaliseText } from '#src/domain/scoring/normalise-text.ts'
import type { OwnBankReading, ReadingStep } from '#src/exchange/own-bank/read-own-bank.ts'
import type { AppStore } from '#src/state/app-store.ts'
import type { DataProblem } from '#src/state/data-tools.ts'
import { type ListedBank, listOwnBanks } from '#src/state/list-own-banks.ts'
import type { OwnBankTools } from '#src/state/own-bank-tools.ts'
import { problemOf } from '#src/state/problem-of.ts'
import { settledCatalog } from '#src/state/settled-catalog.ts'
import type { OwnBankChange, OwnBankDocument } from '#src/storage/own-bank-store.ts'

/** What reading a file gave; see read-own-bank.ts. */
export type BankFileReading = OwnBankReading
export type BankFileProblems = Extract<OwnBankReading, { kind: 'problems' }>
export type BankFileStep = ReadingStep

/** How a bank that was read stands to those that are here. */
export type BankStanding =
  /** `namesake`: another bank goes by this name; told, never merged. */
  | { readonly kind: 'new'; readonly namesake: boolean }
  /** The very same questions are in use under its id. */
  | { readonly kind: 'here'; readonly present: ListedBank }
  /** Its id points to other questions, of which `same` are in both; `freeId` is an id nobody has. */
  | {
      readonly kind: 'other-content'
      readonly present: ListedBank
      readonly same: number
      readonly freeId: string
    }

export interface BankStored {
  readonly kind: 'stored'
  /** False: it ends with the page. */
  readonly durable: boolean
}

export interface FileOptions {
  /** Takes the place of the id in the file. */
  readonly bankId: string | undefined
  readonly onStep: (step: BankFileStep) => void
  readonly signal: AbortSignal
}

/** Looking after own banks. Every action resolves, but for a stopped reading; what went wrong is a sentence. */
export interface OwnBankActions {
  readonly templates: () => Promise<OwnBankTools['templates'] | DataProblem>
  readonly readFile: (file: File, options: FileOptions) => Promise<BankFileReading>
  readonly list: () => Promise<readonly ListedBank[] | DataProblem>
  readonly standingOf: (bank: OwnBank) => Promise<BankStanding | DataProblem>
  /** Stores the bank; with `inUse` its id points to it from now on, otherwise what it points to stays. */
  readonly keep: (bank: OwnBank, inUse: boolean) => Promise<BankStored | DataProblem>
  /** Lets the id of a bank point to another content that is here. */
  readonly pointTo: (bankHash: string, name: string) => Promise<BankStored | DataProblem>
  readonly rename: (bank: ListedBank, name: string) => Promise<BankStored | DataProblem>
  /** Takes a bank off this device with all its contents. */
  readonly remove: (bank: ListedBank) => Promise<BankRemoved | DataProblem>
  readonly restore: (removed: BankRemoved) => Promise<BankStored | DataProblem>
  /** The bank as a text to be imported again. */
  readonly write: (
    bankHash: string,
  ) => Promise<{ readonly kind: 'text'; readonly text: string } | DataProblem>
}

/** A bank that was taken off this device, and what brings it back. */
export interface BankRemoved {
  readonly kind: 'removed'
  readonly name: string
  readonly change: OwnBankChange
}

const notLoaded: DataProblem = {
  kind: 'problem',
  sentence: 'This part of the app could not be loaded. Nothing was changed. Reload the page to try again.',
}
const gone: DataProblem = {
  kind: 'problem',
  sentence: 'The questions of this bank cannot be read any more. Import its file again.',
}

/** The actions on one store. Not part of the state: nobody needs them on the way to a question. */
export function ownBankActions(store: AppStore): OwnBankActions {
  const { getState: get, setState: set } = store

  async function loadTools(): Promise<OwnBankTools | null> {
    await get().openStore()
    return get()
      .loadClassTools()
      .then(tools => tools.loadOwnBankTools())
      .catch(() => null)
  }

  async function withTools<Result>(
    run: (tools: OwnBankTools) => Promise<Result>,
  ): Promise<Result | DataProblem> {
    const tools = await loadTools()
    return tools === null ? notLoaded : run(tools)
  }

  /** Writes, then takes over what can be asked now; `safe` says what is so if it fails. */
  const write = (change: OwnBankChange, safe: string) =>
    withTools(async ({ store: banks, readContent }): Promise<BankStored | DataProblem> => {
      const failure = await banks.write(change)
      if (failure !== null) return problemOf(failure, safe)
      set(await readContent())
      return { kind: 'stored', durable: banks.durable }
    })

  const list = () =>
    withTools(async tools => {
      const banks = await listOwnBanks(tools.store)
      return 'kind' in banks ? problemOf(banks, 'Your banks could not be read.') : banks
    })

  async function contentOf(tools: OwnBankTools, bankHash: string): Promise<OwnBank | DataProblem> {
    const bank = await tools.store.readBank(bankHash)
    if (bank === null) return gone
    return 'kind' in bank ? problemOf(bank, 'Its questions could not be read.') : bank
  }

  return {
    templates: () => withTools(async ({ templates }) => templates),

    async readFile(file, { bankId, ...options }) {
      const tools = await loadTools()
      if (tools === null) return { kind: 'refused', sentence: notLoaded.sentence }
      const catalog = await settledCatalog(store)
      if (catalog.kind === 'failed') return { kind: 'refused', sentence: catalog.reason }
      const skills = catalog.catalog.skills.map(({ id, subTopics }) => ({ id, subTopics }))
      return tools.readFile({ file, skills, bankId }, options)
    },

    list,

    async standingOf(bank) {
      const banks = await list()
      return 'kind' in banks ? banks : standingAmong(banks, bank)
    },

    keep: (bank, inUse) =>
      write(
        { banks: [bank], documents: inUse ? [documentOf(bank, bank.name, get().now())] : [] },
        'Nothing was imported.',
      ),

    pointTo: (bankHash, name) =>
      withTools(async tools => {
        const bank = await contentOf(tools, bankHash)
        if ('kind' in bank) return bank
        return write({ documents: [documentOf(bank, name, get().now())] }, 'Nothing was changed.')
      }),

    rename({ id, bankHash, questions }, name) {
      const value = { name, bankHash, questions }
      const document = { kind: 'own-bank', id, updatedUtc: get().now(), value } as const
      return write({ documents: [document] }, 'The name was not changed.')
    },

    remove: ({ id, name, bankHash, questions, updatedUtc, versions }) =>
      withTools(async (tools): Promise<BankRemoved | DataProblem> => {
        const hashes = [bankHash, ...versions.map(version => version.bankHash)]
        const contents = await Promise.all(hashes.map(hash => contentOf(tools, hash)))
        const banks = contents.flatMap(content => ('kind' in content ? [] : [content]))
        const removal = { removedDocuments: [id], removedBanks: hashes }
        const written = await write(removal, 'The bank was not deleted.')
        if (written.kind === 'problem') return written
        const document = { kind: 'own-bank', id, updatedUtc, value: { name, bankHash, questions } } as const
        return { kind: 'removed', name, change: { banks, documents: [document] } }
      }),

    restore: ({ change }) => write(change, 'The bank could not be brought back.'),

    write: bankHash =>
      withTools(async tools => {
        const bank = await contentOf(tools, bankHash)
        return 'kind' in bank ? bank : ({ kind: 'text', text: tools.write(bank) } as const)
      }),
  }
}

function documentOf(bank: OwnBank, name: string, updatedUtc: number): OwnBankDocument {
  const questions = bank.questions.map(({ id, skill, hash, question: { level, kind } }) => {
    return { id, skill, level, kind, hash }
  })
  return {
    kind: 'own-bank',
    id: bank.bankId,
    updatedUtc,
    value: { name, bankHash: bank.bankHash, questions },
  }
}

function standingAmong(banks: readonly ListedBank[], bank: OwnBank): BankStanding {
  const present = banks.find(({ id }) => id === bank.bankId)
  if (present === undefined) {
    const namesake = banks.some(({ name }) => normaliseText(name) === normaliseText(bank.name))
    return { kind: 'new', namesake }
  }
  if (present.bankHash === bank.bankHash) return { kind: 'here', present }
  const hashes = new Set(present.questions.map(({ hash }) => hash))
  const same = bank.questions.filter(({ hash }) => hashes.has(hash)).length
  return { kind: 'other-content', present, same, freeId: freeIdLike(bank.bankId, banks) }
}

/** `ct-quiz-2` beside `ct-quiz`: an id of at most 24 characters that no bank has. */
function freeIdLike(bankId: string, banks: readonly ListedBank[]): string {
  for (let number = 2; ; number += 1) {
    const end = `-${number}`
    const id = bankId.slice(0, 24 - end.length).replace(/-+$/, '') + end
    if (!banks.some(bank => bank.id === id)) return id
  }
}
