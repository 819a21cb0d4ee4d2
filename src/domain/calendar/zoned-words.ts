import { isZone } from '#src/domain/calendar/zoned-time.ts'

/** "Mon 23 Nov 2026, 09:00 (Europe/Vienna)": an instant as the clocks of a zone show it; UTC for an unknown zone. */
export function zonedWords(utc: number, zone: string): string {
  const shown = isZone(zone) ? zone : 'UTC'
  const words = new Intl.DateTimeFormat('en-GB', {
    timeZone: shown,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(utc)
  const of = (type: Intl.DateTimeFormatPartTypes) => words.find(part => part.type === type)?.value ?? ''
  const day = `${of('weekday')} ${of('day')} ${of('month')} ${of('year')}`
  return `${day}, ${of('hour')}:${of('minute')} (${shown})`
}
