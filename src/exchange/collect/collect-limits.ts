import { resultFileLimit } from '#src/exchange/sealing/sealed-result-format.ts'

/** What is taken in at once. Each limit has a sentence that names it. */
export const collectLimits = {
  /** Files dropped together; a zip is one of them. */
  files: 1_000,
  resultBytes: resultFileLimit,
  /** Of a zip itself, looked at before a byte is read. */
  zipBytes: 50_000_000,
  /** Entries of a zip of any kind. */
  zipEntries: 500,
  /** What the entries of a zip may unpack to together, counted while unpacking. */
  zipInflatedBytes: 50_000_000,
  /** How many times larger an entry may get. Sealed text hardly shrinks, so nothing honest comes near. */
  zipRatio: 100,
} as const
export type CollectLimits = Readonly<Record<keyof typeof collectLimits, number>>
