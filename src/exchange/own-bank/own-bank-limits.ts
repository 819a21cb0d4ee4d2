import { mostOwnQuestions } from '#src/domain/question/own-bank.ts'

/** What a bank file may be. More is refused, and the sentence names the limit. */
export const ownBankLimits = {
  /** Looked at before a byte is read. */
  fileBytes: 10_000_000,
  /** Of the bank as it is stored, where markup takes more room; less than a line of a backup may have. */
  storedBytes: 30_000_000,
  /** Lists and keys inside one another. */
  depth: 32,
  questions: mostOwnQuestions,
  /** UTF-16 units of any text in the file. */
  textLength: 20_000,
  /** Problems that are listed; the others are counted. */
  problemsListed: 100,
  /** A file whose reading does not come on for so long, milliseconds, is given up. */
  silenceMs: 5_000,
} as const

/** Keys that reach into an object's machinery instead of being data. */
export const forbiddenKeys: readonly unknown[] = ['__proto__', 'constructor', 'prototype']
