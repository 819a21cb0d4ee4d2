/** "21 Nov 2026": the app speaks English, so dates do not follow the language of the browser. */
export function showDate(utc: number): string {
  return new Date(utc).toLocaleDateString('en-GB', { dateStyle: 'medium' })
}

/** "21 Nov 2026, 14:05" */
export function showTime(utc: number): string {
  return new Date(utc).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}
