import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '#src/domain/scoring/parse-number.ts'

describe('parseNumber', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['  12.5 ', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['-3.25', -3.25],
    ['- 3', -3],
    ['\u22123', -3],
    ['1234.5', 1234.5],
    ['1.234', 1.234],
    ['1,5', 1.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['1234,567', 1234.567],
    ['12,3456', 12.3456],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234,567.89', 1234567.89],
    ['1 234', 1234],
    ['1 234,5', 1234.5],
    ['1 234,567', 1234.567],
    ['12\u00a0345.6', 12345.6],
    ['1\u202f234', 1234],
    ["1'234.5", 1234.5],
    ['1e3', 1000],
    ['1.5E-3', 0.0015],
    ['2,5e+2', 250],
    ['１２．５', 12.5],
    ['007', 7],
  ])('reads %j as %d', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value })
  })

  it.each([
    ['1,234', 'Leave out thousands separators and use a point for decimals: 1234 or 1.234.'],
    ['-12,500', '12500 or 12.500'],
    ['999,000', 'two ways'],
    ['1,234e2', 'two ways'],
    ['', 'not a number'],
    ['-', 'not a number'],
    ['.', 'not a number'],
    [',', 'not a number'],
    ['twelve', 'not a number'],
    ['5 GB', 'not a number'],
    ['5%', 'not a number'],
    ['1/2', 'not a number'],
    ['1-2', 'not a number'],
    ['--5', 'not a number'],
    ['1 2', 'not a number'],
    ['12,34,567', 'not a number'],
    ['1,234,5', 'not a number'],
    ['1,234.567.8', 'not a number'],
    ['1 234.567,8', 'not a number'],
    ['0x10', 'not a number'],
    ['1e', 'not a number'],
    ['Infinity', 'not a number'],
    ['NaN', 'not a number'],
    ['1e999', 'too large'],
  ])('refuses %j', (text, reason) => {
    expect(parseNumber(text)).toEqual({ kind: 'problem', reason: expect.stringContaining(reason) })
  })

  it('reads what JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(parseNumber(String(value))).toEqual({ kind: 'number', value: value === 0 ? 0 : value })
      }),
    )
  })

  it('gives a finite number or a sentence for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., 'e]{0,12}$/)), text => {
        const parsed = parseNumber(text)
        if (parsed.kind === 'number') expect(Number.isFinite(parsed.value)).toBe(true)
        else expect(parsed.reason).toMatch(/\.$/)
      }),
    )
  })
})
