/** Digits in which a result of some additions and multiplications of short decimals is exact. */
const sureDigits = 13

/** The number without the last digits, which binary arithmetic got wrong: 0.1 + 0.2 becomes 0.3. */
export function cleanNumber(value: number): number {
  return Number.isSafeInteger(value) || !Number.isFinite(value)
    ? value
    : Number(value.toPrecision(sureDigits))
}

/**
 * Rounds the way people do, half away from zero (1.005 to two digits is 1.01), to the double nearest to the decimal.
 * `digits` after the point may be negative: -3 rounds to thousands. A whole number from -15 to 15.
 */
export function roundNumber(value: number, digits: number): number {
  const scale = 10 ** Math.abs(digits)
  const scaled = cleanNumber(digits < 0 ? value / scale : value * scale)
  const whole = Math.sign(scaled) * Math.round(Math.abs(scaled))
  // Adding 0 turns -0 into 0.
  return (digits < 0 ? whole * scale : whole / scale) + 0
}

/** A number with a fixed count of digits after the point, from 0 to 15, rounded as `roundNumber` does. */
export function fixedText(value: number, digits: number): string {
  return roundNumber(value, digits).toFixed(digits)
}

/** A number as it stands in running text, with commas between thousands: 1,234,567.5. */
export function thousandsText(value: number): string {
  const [whole = '', fraction] = String(cleanNumber(value)).split('.')
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
