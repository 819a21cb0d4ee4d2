import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateExpression, type Values } from '#src/domain/variants/evaluate-expression.ts'
import { isProblem, type Value } from '#src/domain/variants/expression.ts'
import { parseExpression } from '#src/domain/variants/parse-expression.ts'

function work(text: string, values: Readonly<Record<string, Value>> = {}) {
  const parsed = parseExpression(text)
  const known: Values = new Map(Object.entries(values))
  return parsed.kind === 'problem' ? parsed.problem : evaluateExpression(parsed.expression, known)
}

describe('the expressions of question templates', () => {
  it.each<readonly [string, Value]>([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['2 ** -1', 0.5],
    ['7 % 3', 1],
    ['0.3 % 0.1', 0],
    ['-1 % 12', 11],
    ['0.3 - 3 * 0.1', 0],
    ['0.1 + 0.2', 0.3],
    ['0.1 + 0.2 == 0.3', true],
    ['0.1 + 0.2 > 0.3', false],
    ['0.3 < 3 * 0.1', false],
    ['1.1 * 3 <= 3.3', true],
    ['20260312081500 + 1', 20_260_312_081_501],
    ['1 < 2 and 2 < 3', true],
    ['1 > 2 or 3 > 2', true],
    ['not 1 > 2 and 1 == 1', true],
    ['1 == 2 or 1 == 1 and 2 == 3', false],
    ['"a" + "b"', 'ab'],
    ['"CT_" + 3', 'CT_3'],
    ["'it is ' + 'so'", 'it is so'],
    ['"CT" == "CT"', true],
    ['"CT" != "MR"', true],
    ['1 < 2 ? "less" : "more"', 'less'],
    ['1 > 2 ? "a" : 1 > 3 ? "b" : "c"', 'c'],
    ['if(2 > 1, 5, 6)', 5],
    ['if(true, 1, 1 / 0)', 1],
    ['min(3, 1, 2) + max(3, 1, 2) + sum(1, 2, 3)', 10],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1.005, 2)', 1.01],
    ['round(26.4852, 1)', 26.5],
    ['round(1234567, -3)', 1_235_000],
    ['floor(2.9) + ceil(2.1) + abs(-1) + sqrt(9) + log10(1000)', 12],
    ['ceil(0.1 * 3 * 10)', 3],
    ['thousands(1234567.5)', '1,234,567.5'],
    ['thousands(-1234)', '-1,234'],
    ['thousands(999)', '999'],
    ['fixed(2, 1)', '2.0'],
    ['fixed(1.005, 2)', '1.01'],
    ['pad(7, 3)', '007'],
    ['left("ab", 4) + "|" + right(12, 4)', 'ab  |  12'],
    ['hex(4096, 4)', '1000'],
    ['hex(171, 4)', '00AB'],
    ['clock(485)', '08:05'],
    ['clock(24 * 60 + 1)', '00:01'],
    ['at(2, "Jan", "Feb", "Mar")', 'Feb'],
    ['studies * size / 1000', 4.5],
  ])('%s is %j', (text, value) => {
    expect(work(text, { studies: 300, size: 15 })).toEqual(value)
  })

  it.each([
    ['', 0, 'a value'],
    ['1 +', 3, 'the expression ends here'],
    ['1 2', 2, 'there is "2" here'],
    ['(1', 2, 'a closing bracket'],
    ['1 = 2', 2, 'Write == to compare.'],
    ['1 && 2', 2, 'in letters'],
    ['"open', 0, 'no closing quote'],
    ['12abc', 0, 'is no number'],
    ['.5', 0, 'is no number'],
    ['1 < 2 < 3', 6, '"and" between two comparisons'],
    ['a ? 1', 5, '":"'],
    ['sqrt(1, 2)', 0, 'Write sqrt(x).'],
    ['pow(1, 2)', 0, 'There is no function "pow". Use one of if, min'],
    ['if(1 > 2, 3)', 0, 'Write if(condition, this, that).'],
    ['1 + sise', 4, 'Nothing is called "sise".'],
    ['1 / 0', 2, 'division by zero'],
    ['1 % 0', 2, 'division by zero'],
    ['"a" * 2', 4, 'does not go with a text and a number'],
    ['-"a"', 0, 'Only numbers have a sign.'],
    ['not 1', 0, 'needs a condition'],
    ['1 ? 2 : 3', 0, 'A choice needs a condition'],
    ['true + 1', 5, 'does not go with a condition and a number'],
    ['1 and true', 2, 'does not go with'],
    ['sqrt(-1)', 0, 'has no value'],
    ['round("a")', 0, 'has no value'],
    ['pad(1, 1.5)', 0, 'has no value'],
    ['hex(-1, 2)', 0, 'has no value'],
    ['at(4, 1, 2, 3)', 0, 'has no value'],
    ['constructor', 0, 'Nothing is called "constructor".'],
    ['toString(1)', 0, 'There is no function "toString".'],
  ])('%j is a problem at %i: %s', (text, offset, message) => {
    expect(work(text)).toMatchObject({ offset, message: expect.stringContaining(message) })
  })

  it('never throws and never gives what is no finite number, whatever is written', () => {
    const signs = '1 2.5 0 a b "t" + - * / % ** ( ) , < == ? : # ='
    const words = 'and or not min( round( pad( at( if( clock( hex( fixed('
    const piece = fc.constantFrom(...signs.split(' '), ...words.split(' '))
    const property = fc.check(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const value = work(pieces.join(' '), { a: 3, b: 'text' })
        return typeof value !== 'number' || Number.isFinite(value)
      }),
      { numRuns: 3000 },
    )
    expect(property.counterexample).toBeNull()
  })

  it('agrees with the arithmetic of the language it is written in', () => {
    const number = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const value = work('a * b + c - a / b', { a, b, c })
        expect(isProblem(value) ? null : value).toBeCloseTo(a * b + c - a / b, 6)
      }),
    )
  })
})
