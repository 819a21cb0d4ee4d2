/** "4 min", "1 h 5 min" from milliseconds, rounded to the minute; "less than 1 min" where that would be none. */
export function durationWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes === 0) return ms > 0 ? 'less than 1 min' : '0 min'
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${minutes} min`
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
}
