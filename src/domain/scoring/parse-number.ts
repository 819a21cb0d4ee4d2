/** A finite number a person typed, or a sentence that says what to type instead. */
export type ParsedNumber =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'problem'; readonly reason: string }

const signed = /^(?<sign>[+-]?)(?<digits>.+?)(?:e(?<exponent>[+-]?\d{1,3}))?$/i
/** One comma that could as well separate thousands: 1,234. A group of thousands never follows a leading zero. */
const ambiguous = /^[1-9]\d{0,2},\d{3}$/
const plain = /^(?:\d+\.?\d*|\.\d+)$/
const commaDecimal = /^\d*,\d+$/
const spaceGroups = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/
const commaGroups = /^\d{1,3}(?:(?:,\d{3})+\.\d*|(?:,\d{3}){2,})$/
const pointGroups = /^\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/

/**
 * Reads a number as people type it: sign, decimal point, decimal comma where it can be nothing else, thousands in
 * groups where they can be nothing else (1,234.5; 1 234,5; 1'234; 1.234.567), exponent. What can be read in two ways,
 * such as 1,234, is refused with a sentence, because guessing wrong by a factor of 1000 would cost the learner.
 */
export function parseNumber(text: string): ParsedNumber {
  const typed = text.normalize('NFKC').trim()
  const parts = signed.exec(typed.replace(/^[\u2212\u2013]/, '-'))?.groups
  const digits = parts?.['digits']?.trim() ?? ''
  if (ambiguous.test(digits))
    return problem(
      `"${typed}" can be read in two ways. Leave out thousands separators and use a point for decimals: ` +
        `${digits.replace(',', '')} or ${digits.replace(',', '.')}.`,
    )
  const decimal = toDecimal(digits)
  if (decimal === undefined)
    return problem(`"${typed}" is not a number. Type digits only, with a point for decimals, such as 12.5.`)
  const value = Number(`${parts?.['sign'] ?? ''}${decimal}e${parts?.['exponent'] ?? '0'}`)
  return Number.isFinite(value) ? { kind: 'number', value } : problem(`"${typed}" is too large a number.`)
}

/** Digits with a decimal point and no groups; `undefined` if the text is no number. */
function toDecimal(digits: string): string | undefined {
  if (plain.test(digits)) return digits
  if (commaDecimal.test(digits)) return digits.replace(',', '.')
  if (spaceGroups.test(digits)) return digits.replace(/[ '’]/g, '').replace(',', '.')
  if (commaGroups.test(digits)) return digits.replaceAll(',', '')
  if (pointGroups.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  return undefined
}

function problem(reason: string): ParsedNumber {
  return { kind: 'problem', reason }
}
