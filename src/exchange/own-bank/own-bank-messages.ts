import type { OwnBank } from '#src/domain/question/own-bank.ts'
import type { OwnBankReading, ReadingStep } from '#src/exchange/own-bank/read-own-bank.ts'
import type { SkillTopics } from '#src/exchange/own-bank/read-own-question.ts'

/** What the page asks of the worker; one file for each worker. */
export interface OwnBankRequest {
  readonly file: File
  readonly skills: readonly SkillTopics[]
  readonly bankId: string | undefined
}

/** What the worker tells the page. Both are of one build, so neither checks the other. */
export type OwnBankReply =
  | { readonly kind: 'step'; readonly step: ReadingStep }
  /** Questions of the bank, in order, before it is done: all at once they would hold the page. */
  | { readonly kind: 'questions'; readonly questions: OwnBank['questions'] }
  /** Without the questions that were told before. */
  | { readonly kind: 'done'; readonly reading: OwnBankReading }
