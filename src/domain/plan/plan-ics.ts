import { addDays } from '#src/domain/calendar/calendar-day.ts'
import type { StudyPlan } from '#src/domain/plan/study-plan.ts'
import { minutesTogether } from '#src/domain/plan/task-minutes.ts'
import { taskTitle } from '#src/domain/plan/task-words.ts'

const crlf = '\r\n'
const longestLine = 75

/**
 * The plan as an iCalendar file (RFC 5545): an all-day event for every day with something to do and one for the
 * target date. The UID of a day stays the same, so that importing a newer plan replaces the older one. `stampUtc` is
 * when the file is made, milliseconds since 1970 UTC.
 */
export function planIcs(
  plan: Extract<StudyPlan, { kind: 'planned' }>,
  roleName: string,
  stampUtc: number,
): string {
  const stamp = `${new Date(stampUtc).toISOString().replace(/[-:]|\.\d+/g, '')}`
  const days = plan.days
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ day, tasks }) => ({
      day,
      uid: `plan-${day}`,
      summary: `PACS Ready: ${minutesTogether(tasks)} minutes`,
      description: tasks.map(task => `${taskTitle(task)} (${task.minutes} min). ${task.why}`).join('\n'),
    }))
  const target = { day: plan.targetDate, uid: 'target', summary: `The day: ${roleName}`, description: '' }
  const events = [...days, target].flatMap(event => eventLines(event, stamp))
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//PACS Ready//Study plan//EN',
    'CALSCALE:GREGORIAN',
  ]
  return [...head, ...events, 'END:VCALENDAR'].map(line => foldLine(line) + crlf).join('')
}

interface IcsEvent {
  readonly day: string
  readonly uid: string
  readonly summary: string
  readonly description: string
}

function eventLines({ day, uid, summary, description }: IcsEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@pacs-ready.invalid`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(day)}`,
    `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function dateOf(day: string): string {
  return day.replaceAll('-', '')
}

/**
 * A text as the value of a property: backslash, semicolon, comma and line breaks escaped (RFC 5545 section 3.3.11),
 * other control characters left out, since no content line may hold them.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

/** Folds a content line after at most 75 octets of UTF-8, never within a character (RFC 5545 section 3.1). */
export function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > longestLine) {
      folded += `${crlf} `
      octets = 1
    }
    folded += character
    octets += size
  }
  return folded
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x1_00_00 ? 3 : 4
}
