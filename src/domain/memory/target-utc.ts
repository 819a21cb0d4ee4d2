/** Beginning of the day `date` (YYYY-MM-DD) at this device, milliseconds since 1970 UTC; null without a date. */
export function targetUtc(date: string | null): number | null {
  if (date === null) return null
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day).getTime()
}
