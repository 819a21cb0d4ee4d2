/** A number that does not exist, in a table. */
const none = '–'

/** A share (0..1) of what was counted as "67 %", so that all of them may well be 100 %. */
export function shareWords(share: number | null): string {
  return share === null ? none : `${Math.round(100 * share)} %`
}

/** The ends of an interval of a share, 0..1: "49 to 81 %". */
export function shareRange(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null
    ? none
    : `${Math.round(100 * interval.low)} to ${Math.round(100 * interval.high)} %`
}

/** A correlation, or a difference of shares, with two digits and a true minus sign. */
export function signedWords(value: number | null): string {
  if (value === null) return none
  const text = Math.abs(value).toFixed(2)
  return value < 0 && text !== '0.00' ? `−${text}` : text
}

/** The ends of an interval of a correlation: "0.02 to 0.55". */
export function signedRange(low: number | null, high: number | null): string {
  return low === null || high === null ? none : `${signedWords(low)} to ${signedWords(high)}`
}

/** A time on screen in milliseconds: "48 s", "2 min 5 s". */
export function secondsWords(ms: number | null): string {
  if (ms === null) return none
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** Points with at most one digit after the point: "17.5 of 20". */
export function pointsWords(score: number, asked: number): string {
  return `${Math.round(score * 10) / 10} of ${asked}`
}
