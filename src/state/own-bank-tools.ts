import type { Content } from '#src/content/own-content.ts'
import type { OwnBank } from '#src/domain/question/own-bank.ts'
import type { OwnBankReading, ReadingStep } from '#src/exchange/own-bank/read-own-bank.ts'
import type { SkillTopics } from '#src/exchange/own-bank/read-own-question.ts'
import type { OwnBankStore } from '#src/storage/own-bank-store.ts'

/** What importing and keeping own banks needs; fetched with the page that does it. */
export interface OwnBankTools {
  readonly store: OwnBankStore
  /** Reads a file beside the page; never rejects, and never settles once `signal` has stopped it. */
  readonly readFile: (
    request: {
      readonly file: File
      readonly skills: readonly SkillTopics[]
      readonly bankId: string | undefined
    },
    options: { readonly onStep: (step: ReadingStep) => void; readonly signal: AbortSignal },
  ) => Promise<OwnBankReading>
  /** The bank as a file that can be imported again. */
  readonly write: (bank: OwnBank) => string
  /** Files to begin with. */
  readonly templates: { readonly csv: string; readonly yaml: string }
  /** What can be asked with the banks that are stored now. */
  readonly readContent: () => Promise<Content>
}
