import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueMatcher } from '#src/domain/repair/value-matcher.ts'

const matches = (vr: string, key: string, value: string, separator = '\\') =>
  valueMatcher(vr, key, separator)?.(value)

describe('a key matches', () => {
  it.each<[vr: string, key: string, value: string, expected: boolean]>([
    // Universal: an empty key, and a lone star, also where there is no value (C.2.2.2.3, C.2.2.2.4).
    ['LO', '', 'anything', true],
    ['LO', '', '', true],
    ['PN', '*', '', true],
    ['DA', '', '', true],
    ['UI', '', '1.2', true],
    // Single value: exactly, with case (C.2.2.2.1).
    ['AE', 'CT_EAST1', 'CT_EAST1', true],
    ['AE', 'CT_EAST', 'CT_EAST1', false],
    ['AE', 'ct_east1', 'CT_EAST1', false],
    ['PN', 'sample^ann', 'Sample^Ann', false],
    ['AE', 'CT_EAST1  ', 'CT_EAST1', true],
    ['CS', 'CT', '', false],
    ['IS', '3', '3', true],
    // Wild cards (C.2.2.2.4).
    ['PN', 'Sample*', 'Sample^Ann', true],
    ['PN', 'Sample*', 'Sample', true],
    ['PN', '*Ann', 'Sample^Ann^M', false],
    ['SH', 'A?3', 'A13', true],
    ['SH', 'A?3', 'A3', false],
    ['SH', 'A.3', 'A13', false],
    ['SH', '(A*)', '(A13)', true],
    ['PN', 'sample*', 'Sample^Ann', false],
    // Where they are none, a star is a star.
    ['UI', '1.2.*', '1.2.3', false],
    ['IS', '1*', '12', false],
    // List of UIDs (C.2.2.2.2); a list of anything else is one value.
    ['UI', String.raw`1.2.3\1.2.4`, '1.2.4', true],
    ['UI', String.raw`1.2.3\1.2.4`, '1.2.5', false],
    ['UI', '1.2.3', '1.2.34', false],
    ['CS', String.raw`CT\MR`, 'CT', false],
    // Dates and times by their meaning, and ranges with both ends in them (C.2.2.2.1 note 1, C.2.2.2.5).
    ['DA', '20260311', '20260311', true],
    ['DA', '20260311', '20260312', false],
    ['DA', '20260310-20260312', '20260310', true],
    ['DA', '20260310-20260312', '20260312', true],
    ['DA', '20260310-20260312', '20260313', false],
    ['DA', '-20260312', '19991231', true],
    ['DA', '20260312-', '20260311', false],
    ['DA', '20260312-', '20260312', true],
    ['DA', '20260312-20260310', '20260311', false],
    ['DA', '20260312-', '', false],
    ['TM', '2230', '223000', true],
    ['TM', '2230', '223001', false],
    ['TM', '08-1200', '120000.000000', true],
    ['TM', '08-1200', '120000.5', false],
    ['TM', '2200-0600', '230000', false],
    ['DT', '19980128103000.0000', '19980128103000', true],
    ['DT', '2026-', '20251231235959', false],
    ['DT', '2026-', '20260101', true],
  ])('%s %j against %j: %s', (vr, key, value, expected) => {
    expect(matches(vr, key, value)).toBe(expected)
  })

  it.each([
    ['DA', '2026-03-11'],
    ['DA', '11.03.2026'],
    ['DA', '20261311'],
    ['DA', '202603*'],
    ['DA', '-'],
    ['TM', '25'],
    ['TM', '8:00'],
  ])('nothing where %s %j is no date or time', (vr, key) => {
    expect(valueMatcher(vr, key, '\\')).toBeNull()
  })

  it('a list of UIDs parted by commas in QIDO-RS', () => {
    expect(matches('UI', '1.2.3,1.2.4', '1.2.4', ',')).toBe(true)
    expect(matches('UI', '1.2.3,1.2.4', '1.2.4')).toBe(false)
  })

  const text = fc.string({ unit: fc.constantFrom('A', 'b', '^', '.', '(', '+', '1'), maxLength: 8 })
  it('every text by itself, by itself between stars, and with any letter as a question mark', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, nth) => {
        expect(matches('LO', value, value)).toBe(true)
        expect(matches('LO', `*${value}*`, `x${value}y`)).toBe(true)
        const at = value === '' ? 0 : nth % value.length
        expect(matches('LO', `${value.slice(0, at)}?${value.slice(at + 1)}`, value)).toBe(value !== '')
      }),
    )
  })

  it('a date in a range exactly if it is neither before nor after', () => {
    const date = fc.integer({ min: 20_260_301, max: 20_260_328 }).map(String)
    fc.assert(
      fc.property(date, date, date, (from, to, value) => {
        expect(matches('DA', `${from}-${to}`, value)).toBe(value >= from && value <= to)
        expect(matches('DA', `${from}-`, value)).toBe(value >= from)
        expect(matches('DA', `-${to}`, value)).toBe(value <= to)
      }),
    )
  })

  it('as the pattern does that says the same', () => {
    const key = fc.string({ unit: fc.constantFrom('A', 'b', '*', '?', '.'), maxLength: 8 })
    const value = fc.string({ unit: fc.constantFrom('A', 'b', '*', '?', '.'), maxLength: 10 })
    fc.assert(
      fc.property(key, value, (wanted, given) => {
        fc.pre(/[*?]/.test(wanted))
        const pattern = wanted.replaceAll('.', '[.]').replaceAll('?', '.').replaceAll('*', '.*')
        expect(matches('LO', wanted, given)).toBe(new RegExp(`^${pattern}$`).test(given))
      }),
      { numRuns: 2_000 },
    )
  })

  it('F47: in a moment, however many stars stand in it', () => {
    const start = process.cpuUsage()
    expect(matches('LT', `${'*a'.repeat(99)}*b`, 'a'.repeat(200))).toBe(false)
    expect(matches('LT', `${'*?'.repeat(99)}b`, 'a'.repeat(200))).toBe(false)
    expect(matches('LT', `${'*a'.repeat(99)}*`, 'a'.repeat(200))).toBe(true)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(500)
  })
})
