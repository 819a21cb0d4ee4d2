/** "21 Nov 2026": the app speaks English, so dates do not follow the language of the browser. */
export function showDate(utc: number): string {
  return new Date(utc).toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

/** "21 Nov 2026, 14:05" */
export function showTime(utc: number): string {
  return new Date(utc).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}

/** "21 Nov 2026" from a date as YYYY-MM-DD. */
export function showDay(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
}

/** "21 Nov" from a date as YYYY-MM-DD, for the axis of a chart. */
export function showDayShort(date: string): string {
  const style = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', style)
}

/** "14:05" */
export function showClock(utc: number): string {
  return new Date(utc).toLocaleTimeString('en-GB', { timeStyle: 'short' })
}
