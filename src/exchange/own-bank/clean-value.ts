import type { Problem } from '#src/domain/question/problem.ts'
import { cleanText } from '#src/exchange/own-bank/clean-text.ts'
import { ownBankLimits } from '#src/exchange/own-bank/own-bank-limits.ts'

export interface CleanValue {
  readonly value: unknown
  /** Characters that were taken out of its texts. */
  readonly removed: number
  readonly problems: readonly Problem[]
}

type Path = readonly (string | number)[]

/** Cleans every text of what was read, and refuses texts and numbers that nothing of ours can hold. */
export function cleanValue(value: unknown): CleanValue {
  const problems: Problem[] = []
  let removed = 0

  function clean(part: unknown, path: Path): unknown {
    switch (typeof part) {
      case 'string':
        return cleanString(part, path)
      case 'number':
        return cleanNumber(part, path)
      case 'object':
        if (part === null) return part
        if (Array.isArray(part)) return part.map((one: unknown, at) => clean(one, [...path, at]))
        return Object.fromEntries(
          Object.entries(part).map(([key, one]: [string, unknown]) => [key, clean(one, [...path, key])]),
        )
      default:
        return part
    }
  }

  function cleanString(part: string, path: Path): string {
    const { textLength } = ownBankLimits
    if (part.length > textLength) {
      const message = `This text has ${part.length} characters; ${textLength} are the most. Shorten it.`
      problems.push({ path, message })
      return part.slice(0, 100)
    }
    const cleaned = cleanText(part)
    removed += cleaned.removed
    return cleaned.text
  }

  function cleanNumber(part: number, path: Path): number {
    if (!Number.isFinite(part))
      problems.push({ path, message: 'This is no number that can be counted with.' })
    if (Number.isInteger(part) && !Number.isSafeInteger(part)) {
      const message = 'This number has more digits than can be kept exactly. Write at most 15.'
      problems.push({ path, message })
    }
    return part === 0 ? 0 : part
  }

  return { value: clean(value, []), removed, problems }
}
