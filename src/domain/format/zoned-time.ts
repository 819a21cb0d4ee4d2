/** "Mon, 23 Nov 2026, 09:00" in a zone by its IANA name; null where the zone is unknown. `utc` in ms since 1970 UTC. */
export function zonedTime(utc: number, zone: string): string | null {
  const style = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  } as const
  try {
    return new Date(utc).toLocaleString('en-GB', style)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/**
 * An instant in the zone it was set in and, where the clocks there show something else than here, also in the reader's:
 * "Mon, 23 Nov 2026, 09:00 (Europe/Vienna); here Mon, 23 Nov 2026, 03:00 (America/New_York)".
 */
export function timeInZones(utc: number, setIn: string, here: string): string {
  const there = zonedTime(utc, setIn)
  const local = zonedTime(utc, here) ?? zonedTime(utc, 'UTC') ?? ''
  if (there === null) return `${local} (${here})`
  return there === local ? `${there} (${setIn})` : `${there} (${setIn}); here ${local} (${here})`
}
