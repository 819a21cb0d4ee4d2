/** A calendar day in local time: its name and where it begins and ends, milliseconds since 1970 UTC. */
export interface LocalDay {
  /** YYYY-MM-DD */
  readonly day: string
  readonly startUtc: number
  /** The start of the next day: 23 to 25 hours later where clocks change. */
  readonly endUtc: number
}

/** The local day a moment (milliseconds since 1970 UTC) lies in. */
export function localDayOf(utc: number): LocalDay {
  const at = new Date(utc)
  const [year, month, date] = [at.getFullYear(), at.getMonth(), at.getDate()]
  return {
    day: `${String(year).padStart(4, '0')}-${pad(month + 1)}-${pad(date)}`,
    startUtc: new Date(year, month, date).getTime(),
    endUtc: new Date(year, month, date + 1).getTime(),
  }
}

/** When a day as YYYY-MM-DD begins in local time, milliseconds since 1970 UTC. */
export function localDayStart(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
