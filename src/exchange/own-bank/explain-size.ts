import type { OwnBank } from '#src/domain/question/own-bank.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'

/** Why a bank takes too much room once it is read, or null. `most` is in bytes of UTF-8. */
export function explainSize(bank: OwnBank, most: number = ownBankLimits.storedBytes): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(bank)).length
  if (bytes <= most) return null
  const [has, may] = [bytes, most].map(one => (one / 1_000_000).toFixed(1))
  return `Once read, this bank has ${has} MB because of its markup; ${may} MB are the most, so that it fits a backup. Divide it into several banks.`
}
