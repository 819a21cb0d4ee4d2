import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePlan } from '#src/domain/plan/make-plan.ts'
import { escapeText, foldLine, planIcs } from '#src/domain/plan/plan-ics.ts'
import { planSettings } from '#src/domain/plan/plan-settings.ts'
import { anyRequest, planRequest, planRow } from '#tests/domain/plan/plan-request.ts'

const stampUtc = Date.UTC(2026, 2, 2, 7, 5, 9)
const octets = (text: string) => new TextEncoder().encode(text).length

function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}

/** RFC 5545 section 3.3.11, read backwards. */
function unescapeText(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, escaped: string) => (/n/i.test(escaped) ? '\n' : escaped))
}

function icsOf(request = planRequest(), roleName = 'PACS administrator') {
  const plan = makePlan(request, planSettings)
  if (plan.kind !== 'planned') throw new Error('no plan')
  return { plan, text: planIcs(plan, roleName, stampUtc) }
}

function properties(text: string, name: string): string[] {
  const lines = unfold(text).split('\r\n')
  return lines.filter(line => line.startsWith(name)).map(line => line.slice(name.length))
}

describe('foldLine', () => {
  it('keeps every line to 75 octets, breaks no character and can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const line = `DESCRIPTION:${escapeText(text)}`
        const folded = foldLine(line)
        expect(unfold(folded)).toBe(line)
        for (const part of folded.split('\r\n')) expect(octets(part)).toBeLessThanOrEqual(75)
      }),
    )
  })

  it.each([
    [75, 75],
    [76, 79],
    [149, 152],
    [150, 156],
  ])('makes of %i octets %i', (before, after) => {
    expect(foldLine('x'.repeat(before))).toHaveLength(after)
  })
})

describe('escapeText', () => {
  it('writes the four characters and no line break as they are', () => {
    expect(escapeText('a\\b; c, d\ne\r\nf\u0007')).toBe('a\\\\b\\; c\\, d\\ne\\nf')
  })

  it('can be undone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        fc.pre(!/\p{Cc}/u.test(text))
        expect(unescapeText(escapeText(text))).toBe(text)
      }),
    )
  })
})

describe('planIcs', () => {
  it('is a calendar of one event for every day with tasks, and the date', () => {
    fc.assert(
      fc.property(anyRequest, request => {
        const { plan, text } = icsOf(request)
        expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
        expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        for (const line of text.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
        const days = plan.days.filter(({ tasks }) => tasks.length > 0)
        const dates = [...days.map(({ day }) => day), plan.targetDate].map(day => day.replaceAll('-', ''))
        expect(properties(text, 'DTSTART;VALUE=DATE:')).toEqual(dates)
        expect(new Set(properties(text, 'UID:')).size).toBe(dates.length)
        expect(properties(text, 'DTSTAMP:')).toEqual(dates.map(() => '20260302T070509Z'))
      }),
      { numRuns: 50 },
    )
  })

  it('names the tasks, and ends a day with the next one', () => {
    const rows = [planRow('a', { name: 'Storage; backup, restore' })]
    const { text } = icsOf(planRequest({ rows }))
    expect(properties(text, 'DTEND;VALUE=DATE:')[0]).toBe('20260303')
    expect(properties(text, 'SUMMARY:')[0]).toBe('PACS Ready: 22 minutes')
    expect(properties(text, 'DESCRIPTION:')[0]).toMatch(
      /^Drill Storage\\; backup\\, restore: 8 questions \(18 min\)\. .*\\nRead up on/,
    )
    expect(properties(text, 'SUMMARY:').at(-1)).toBe('The day: PACS administrator')
  })

  it('keeps the UID of a day when the plan changes', () => {
    const uids = properties(icsOf().text, 'UID:')
    expect(properties(icsOf(planRequest({ minutesADay: 60 })).text, 'UID:')).toEqual(uids)
    expect(uids[0]).toBe('plan-2026-03-02@pacs-ready.invalid')
  })
})
