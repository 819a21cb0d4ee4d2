import banks from 'virtual:banks'
import { createBankLoader } from '#src/content/bank-loader.ts'
import { outline } from '#src/content/outline.ts'

/** Fetches the shipped questions of a skill, all of them at once, with their hashes. */
export const loadBank = createBankLoader(banks, outline.index)
